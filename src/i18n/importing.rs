//! Importing another desk's log.

use super::texts;

texts! {
    only_managers {
        pt "Só gerentes importam em um balcão de equipe: o servidor recusaria o que você trouxesse em nome de outros."
        en "Only managers can import into a team desk: the server would reject what you bring in on behalf of others."
        es "Solo gerentes importan en un espacio de equipo: el servidor rechazaría lo que usted trajera de otros."
    }
    title { pt "Importar" en "Import" es "Importar" }
    lead {
        pt "Conversas exportadas do WhatsApp (.txt ou .zip, várias de uma vez), um histórico do Balcão (.jsonl) ou uma planilha de mudanças de status de outro sistema (.csv). Nada é gravado antes de você confirmar."
        en "Chats exported from WhatsApp (.txt or .zip, several at once), a Balcão history file (.jsonl), or a spreadsheet of status changes from another system (.csv). Nothing is saved until you confirm."
        es "Chats exportados de WhatsApp (.txt o .zip, varios a la vez), un historial de Balcão (.jsonl) o una hoja de cálculo con cambios de estado de otro sistema (.csv). Nada se guarda antes de que usted confirme."
    }
    choose { pt "Escolher arquivo" en "Choose file" es "Elegir archivo" }
    drop { pt "ou solte-o aqui" en "or drop it here" es "o suéltelo aquí" }
    other { pt "Outro arquivo" en "Choose another file" es "Otro archivo" }
    file { pt "Arquivo" en "File" es "Archivo" }

    reading { pt "Lendo o arquivo" en "Reading the file" es "Leyendo el archivo" }
    converting { pt "Convertendo" en "Converting" es "Convirtiendo" }
    storing_files { pt "Guardando os arquivos" en "Storing the files" es "Guardando los archivos" }
    saving { pt "Gravando" en "Saving" es "Guardando" }

    refused(why: &str) {
        pt "{why} Nada foi importado e o balcão continua como estava."
        en "{why} Nothing was imported, and the desk is unchanged."
        es "{why} No se importó nada y el espacio sigue como estaba."
    }
    damaged { pt "O arquivo comprimido está cortado ou danificado." en "The compressed file is truncated or damaged." es "El archivo comprimido está cortado o dañado." }
    too_large { pt "O arquivo é grande demais: o texto passa de 256 MB." en "The file is too large: more than 256 MB of text." es "El archivo es demasiado grande: su texto supera los 256 MB." }
    binary {
        pt "O arquivo não é texto. Se for uma planilha, salve-a como CSV."
        en "This file isn't text. If it's a spreadsheet, save it as CSV."
        es "El archivo no es texto. Si es una hoja de cálculo, guárdela como CSV."
    }
    zip_locked {
        pt "O .zip tem senha. Descompacte-o e escolha o .txt que está dentro."
        en "This .zip has a password. Unzip it and choose the .txt file inside."
        es "El .zip tiene contraseña. Descomprímalo y elija el .txt que está dentro."
    }
    zip_method {
        pt "A compressão deste .zip não é conhecida. Descompacte-o e escolha o .txt que está dentro."
        en "This .zip uses an unknown compression. Unzip it and choose the .txt file inside."
        es "La compresión de este .zip no se conoce. Descomprímalo y elija el .txt que está dentro."
    }
    no_chat_in_zip {
        pt "Neste .zip não há conversa do WhatsApp."
        en "There's no WhatsApp chat in this .zip."
        es "En este .zip no hay ningún chat de WhatsApp."
    }
    not_chat {
        pt "Não é uma conversa do WhatsApp; outros arquivos são importados um por vez."
        en "This isn't a WhatsApp chat; other files are imported one at a time."
        es "No es un chat de WhatsApp; otros archivos se importan de a uno."
    }
    files(n: u64, count: &str) {
        pt "{count} arquivo recuperado" | "{count} arquivos recuperados"
        en "{count} file restored" | "{count} files restored"
        es "{count} archivo recuperado" | "{count} archivos recuperados"
    }
    files_lost(n: u64, count: &str) {
        pt "{count} arquivo não recuperado: danificado ou sem espaço" | "{count} arquivos não recuperados: danificados ou sem espaço"
        en "{count} file not restored: damaged, or no room" | "{count} files not restored: damaged, or no room"
        es "{count} archivo no recuperado: dañado o sin espacio" | "{count} archivos no recuperados: dañados o sin espacio"
    }
    empty { pt "O arquivo está vazio." en "The file is empty." es "El archivo está vacío." }
    header { pt "A primeira linha, com os nomes das colunas, não pôde ser lida." en "The first line, with the column names, couldn't be read." es "No se pudo leer la primera línea, con los nombres de las columnas." }
    one_column {
        pt "Só há uma coluna. O arquivo deve ter colunas separadas por vírgula, ponto e vírgula, tabulação ou barra."
        en "There is only one column. Columns must be separated by commas, semicolons, tabs, or vertical bars."
        es "Solo hay una columna. El archivo debe tener columnas separadas por comas, punto y coma, tabulaciones o barras."
    }
    many_columns { pt "Há colunas demais: mais de mil." en "There are too many columns: more than a thousand." es "Hay demasiadas columnas: más de mil." }
    no_events { pt "Nenhuma linha do arquivo é um registro do Balcão." en "No line in this file is a Balcão event." es "Ninguna línea del archivo es un registro de Balcão." }
    unreadable { pt "O navegador não conseguiu ler o arquivo." en "The browser couldn't read the file." es "El navegador no pudo leer el archivo." }

    no_room {
        pt "Não há espaço neste aparelho para gravar tudo. Libere espaço e tente de novo."
        en "There isn't enough space on this device to save everything. Free up space and try again."
        es "No hay espacio en este dispositivo para guardarlo todo. Libere espacio e inténtelo de nuevo."
    }
    not_stored {
        pt "O navegador não conseguiu gravar. Recarregue a página e tente de novo."
        en "The browser couldn't save it. Reload the page and try again."
        es "El navegador no pudo guardarlo. Recargue la página e inténtelo de nuevo."
    }

    journal { pt "Histórico do Balcão" en "Balcão history" es "Historial de Balcão" }
    events(n: u64, shown: &str) { pt "{shown} registro" | "{shown} registros" en "{shown} event" | "{shown} events" es "{shown} registro" | "{shown} registros" }
    chats(n: u64, shown: &str) { pt "{shown} conversa" | "{shown} conversas" en "{shown} chat" | "{shown} chats" es "{shown} chat" | "{shown} chats" }
    rows(n: u64, shown: &str) { pt "{shown} linha" | "{shown} linhas" en "{shown} row" | "{shown} rows" es "{shown} fila" | "{shown} filas" }
    span(from: &str, to: &str) { pt "de {from} a {to}" en "from {from} to {to}" es "de {from} a {to}" }
    future(n: u64, shown: &str) {
        pt "{shown} registro está no futuro." | "{shown} registros estão no futuro."
        en "{shown} event is in the future." | "{shown} events are in the future."
        es "{shown} registro está en el futuro." | "{shown} registros están en el futuro."
    }
    unfolded(n: u64, shown: &str) {
        pt "{shown} registro é de um tipo que esta versão não conhece: fica guardado, mas não aparece." | "{shown} registros são de tipos que esta versão não conhece: ficam guardados, mas não aparecem."
        en "{shown} event is of a type this version doesn't recognize: it's kept but not shown." | "{shown} events are of types this version doesn't recognize: they're kept but not shown."
        es "{shown} registro es de un tipo que esta versión no conoce: se conserva, pero no se muestra." | "{shown} registros son de tipos que esta versión no conoce: se conservan, pero no se muestran."
    }
    import(n: u64, shown: &str) { pt "Importar {shown} registro" | "Importar {shown} registros" en "Import {shown} event" | "Import {shown} events" es "Importar {shown} registro" | "Importar {shown} registros" }
    import_others(n: u64, shown: &str) {
        pt "Importar só o outro {shown} registro" | "Importar só os outros {shown} registros"
        en "Import only the other {shown} event" | "Import only the other {shown} events"
        es "Importar solo el otro {shown} registro" | "Importar solo los otros {shown} registros"
    }
    import_table { pt "Importar" en "Import" es "Importar" }
    import_rest { pt "Importar o resto" en "Import the rest" es "Importar el resto" }

    problems(n: u64, shown: &str) {
        pt "{shown} linha não pôde ser lida" | "{shown} linhas não puderam ser lidas"
        en "{shown} line couldn't be read" | "{shown} lines couldn't be read"
        es "{shown} línea no se pudo leer" | "{shown} líneas no se pudieron leer"
    }
    first_shown(shown: &str) { pt "As primeiras {shown}:" en "The first {shown}:" es "Las primeras {shown}:" }
    line(line: u64) { pt "Linha {line}" en "Line {line}" es "Línea {line}" }
    not_json { pt "não é JSON, está cortada ou aninhada demais" en "isn't JSON, is cut off, or is nested too deeply" es "no es JSON, está cortada o demasiado anidada" }
    not_object { pt "não é um objeto JSON" en "isn't a JSON object" es "no es un objeto JSON" }
    missing(field: &str) { pt "falta o campo “{field}”" en "the field “{field}” is missing" es "falta el campo “{field}”" }
    wrong(field: &str) { pt "o campo “{field}” tem um valor inválido" en "the field “{field}” has an invalid value" es "el campo “{field}” tiene un valor no válido" }
    too_long { pt "é longa demais" en "is too long" es "es demasiado larga" }
    not_utf8 { pt "não é UTF-8" en "isn't UTF-8" es "no es UTF-8" }
    ragged(cells: u64, columns: u64) {
        pt "tem {cells} célula; o cabeçalho tem {columns}" | "tem {cells} células; o cabeçalho tem {columns}"
        en "has {cells} cell; the header has {columns}" | "has {cells} cells; the header has {columns}"
        es "tiene {cells} celda; el encabezado tiene {columns}" | "tiene {cells} celdas; el encabezado tiene {columns}"
    }
    quotes { pt "tem aspas que não se fecham" en "has unclosed quotes" es "tiene comillas que no se cierran" }
    broken_character(cell: &str) { pt "tem um caractere inválido: “{cell}”" en "has a broken character: “{cell}”" es "tiene un carácter no válido: “{cell}”" }
    case_empty { pt "não diz de qual caso é" en "has no case" es "no dice de qué caso es" }
    name_too_long { pt "tem um nome longo demais" en "has a name that is too long" es "tiene un nombre demasiado largo" }
    time_empty { pt "não tem horário" en "has no time" es "no tiene hora" }
    bad_time(cell: &str) { pt "o horário “{cell}” não está no formato" en "the time “{cell}” doesn't match the format" es "la hora “{cell}” no está en el formato" }
    impossible_date(cell: &str) {
        pt "“{cell}” não é uma data válida: antes de 1990 ou depois de amanhã"
        en "“{cell}” isn't a possible date: before 1990 or after tomorrow"
        es "“{cell}” es una fecha que no puede ser: antes de 1990 o después de mañana"
    }
    not_mapped(value: &str) { pt "“{value}” ainda não tem significado" en "“{value}” isn't mapped yet" es "“{value}” todavía no tiene significado" }

    table { pt "Planilha de mudanças de status" en "Spreadsheet of status changes" es "Hoja de cálculo con cambios de estado" }
    columns { pt "Colunas" en "Columns" es "Columnas" }
    no_column { pt "— nenhuma —" en "— none —" es "— ninguna —" }
    case { pt "Caso (vira uma conversa)" en "Case (becomes a chat)" es "Caso (se vuelve un chat)" }
    status { pt "Status ou atividade" en "Status or activity" es "Estado o actividad" }
    time { pt "Horário" en "Time" es "Hora" }
    agent { pt "Atendente" en "Agent" es "Agente" }
    customer { pt "Cliente" en "Customer" es "Cliente" }
    time_format { pt "Formato do horário" en "Time format" es "Formato de la hora" }
    time_pattern { pt "Padrão" en "Pattern" es "Patrón" }
    time_pattern_hint { pt "Por exemplo %d/%m/%Y %H:%M" en "For example, %d/%m/%Y %H:%M" es "Por ejemplo %d/%m/%Y %H:%M" }
    format_pattern { pt "Padrão próprio" en "Custom pattern" es "Patrón propio" }
    format_rfc { pt "RFC 3339 (2026-11-22T09:00:00-03:00)" en "RFC 3339 (2026-11-22T09:00:00-03:00)" es "RFC 3339 (2026-11-22T09:00:00-03:00)" }
    format_seconds { pt "Segundos desde 1970" en "Seconds since 1970" es "Segundos desde 1970" }
    format_millis { pt "Milissegundos desde 1970" en "Milliseconds since 1970" es "Milisegundos desde 1970" }
    format_days { pt "Dias de planilha (46349,375)" en "Spreadsheet days (46349.375)" es "Días de hoja de cálculo (46349,375)" }
    hours { pt "Hora do dia (se estiver em outra coluna)" en "Time of day (if in another column)" es "Hora del día (si está en otra columna)" }
    zone { pt "Fuso dos horários" en "Time zone of the file" es "Zona de las horas" }
    day_or_month(cell: &str) { pt "Que dia é “{cell}”?" en "Which day is “{cell}”?" es "¿Qué día es “{cell}”?" }
    encoding { pt "Codificação do arquivo" en "Text encoding" es "Codificación del archivo" }
    header_line { pt "Linha com os nomes das colunas" en "Line with the column names" es "Línea con los nombres de las columnas" }
    hours_left(name: &str) {
        pt "A coluna do horário só diz o dia: tudo ficaria à meia-noite. A coluna “{name}” parece ter a hora."
        en "The time column has only dates, so everything would be at midnight. The column “{name}” looks like the time of day."
        es "La columna de la hora solo dice el día: todo quedaría a medianoche. La columna “{name}” parece tener la hora."
    }
    times_of_row { pt "Se uma linha é um caso inteiro: o status que começa em cada horário" en "If each row is a whole case: the status that starts at each time" es "Si una fila es un caso entero: el estado que empieza en cada hora" }
    status_of_row { pt "O status da linha" en "The row's status" es "El estado de la fila" }
    zone_of_desk {
        pt "Este aparelho não diz um fuso conhecido: vale o do balcão."
        en "This device doesn't report a known time zone: the desk's is used."
        es "Este dispositivo no indica una zona conocida: vale la del espacio."
    }
    damaged_names(n: u64, example: &str) {
        pt "{n} linha tem como caso um número que uma planilha estragou, como “{example}”: casos diferentes podem ter virado um só. Exporte de novo com essa coluna como texto." | "{n} linhas têm como caso um número que uma planilha estragou, como “{example}”: casos diferentes podem ter virado um só. Exporte de novo com essa coluna como texto."
        en "{n} row has a case number that a spreadsheet damaged, like “{example}”: different cases may have been merged. Export it again with that column as text." | "{n} rows have a case number that a spreadsheet damaged, like “{example}”: different cases may have been merged. Export it again with that column as text."
        es "{n} fila tiene como caso un número que una hoja de cálculo dañó, como “{example}”: casos diferentes pueden haberse vuelto uno solo. Expórtelo de nuevo con esa columna como texto." | "{n} filas tienen como caso un número que una hoja de cálculo dañó, como “{example}”: casos diferentes pueden haberse vuelto uno solo. Expórtelo de nuevo con esa columna como texto."
    }
    mixed_order(n: u64) {
        pt "As linhas não estão em ordem de tempo. {n} linha tem o mesmo horário que a anterior do seu caso e será lida na ordem do arquivo, de cima para baixo." | "As linhas não estão em ordem de tempo. {n} linhas têm o mesmo horário que a anterior do seu caso e serão lidas na ordem do arquivo, de cima para baixo."
        en "The rows aren't in chronological order. {n} row has the same time as the previous one in its case and will be read in file order, top to bottom." | "The rows aren't in chronological order. {n} rows have the same time as the previous one in their case and will be read in file order, top to bottom."
        es "Las filas no están en orden de tiempo. {n} fila tiene la misma hora que la anterior de su caso y se leerá en el orden del archivo, de arriba abajo." | "Las filas no están en orden de tiempo. {n} filas tienen la misma hora que la anterior de su caso y se leerán en el orden del archivo, de arriba abajo."
    }
    import_anyway { pt "Importar assim mesmo" en "Import anyway" es "Importar de todos modos" }
    meanings { pt "O que cada valor significa" en "What each value means" es "Qué significa cada valor" }
    no_change { pt "Não muda o status" en "Status doesn't change" es "No cambia el estado" }
    undecided { pt "Escolha…" en "Choose…" es "Elija…" }
    too_many_values {
        pt "Esta coluna tem valores demais para ser a do status. Escolha outra."
        en "This column has too many values to be the status. Choose another."
        es "Esta columna tiene demasiados valores para ser la del estado. Elija otra."
    }
    preview { pt "Como as primeiras linhas serão lidas" en "How the first rows will be read" es "Cómo se leerán las primeras filas" }
    no_case { pt "Escolha a coluna do caso." en "Choose the case column." es "Elija la columna del caso." }
    no_status { pt "Escolha a coluna do status." en "Choose the status column." es "Elija la columna del estado." }
    no_time { pt "Escolha a coluna do horário." en "Choose the time column." es "Elija la columna de la hora." }
    no_zone { pt "Escolha o fuso dos horários." en "Choose the time zone of the file." es "Elija la zona de las horas." }
    coming {
        pt "O histórico ainda está chegando. Quando estiver completo, dá para importar."
        en "The history is still loading. You can import once it's complete."
        es "El historial todavía está llegando. Cuando esté completo, podrá importar."
    }
    no_order {
        pt "Diga se nas datas o dia vem antes do mês."
        en "Say whether the day comes before the month in dates."
        es "Diga si en las fechas el día va antes que el mes."
    }
    bad_pattern { pt "O padrão do horário não é válido." en "The time pattern isn't valid." es "El patrón de la hora no es válido." }
    odd_times(n: u64, shown: &str) {
        pt "{shown} horário cai numa mudança de horário de verão e foi lido pela regra mais próxima." | "{shown} horários caem numa mudança de horário de verão e foram lidos pela regra mais próxima."
        en "{shown} time falls in a daylight saving change and was read by the nearest rule." | "{shown} times fall in a daylight saving change and were read by the nearest rule."
        es "{shown} hora cae en un cambio de horario de verano y se leyó por la regla más cercana." | "{shown} horas caen en un cambio de horario de verano y se leyeron por la regla más cercana."
    }

    done { pt "Importação concluída" en "Import complete" es "Importación terminada" }
    added(n: u64, shown: &str) { pt "{shown} registro novo" | "{shown} registros novos" en "{shown} new event" | "{shown} new events" es "{shown} registro nuevo" | "{shown} registros nuevos" }
    known(n: u64, shown: &str) {
        pt "{shown} já estava aqui" | "{shown} já estavam aqui"
        en "{shown} was already here" | "{shown} were already here"
        es "{shown} ya estaba aquí" | "{shown} ya estaban aquí"
    }
    see { pt "Ver as conversas" en "View chats" es "Ver los chats" }
    see_reports { pt "Ver nos relatórios" en "View in reports" es "Ver en los reportes" }

    chat { pt "Conversa do WhatsApp" en "WhatsApp chat" es "Chat de WhatsApp" }
    whatsapp_chats { pt "Conversas do WhatsApp" en "WhatsApp chats" es "Chats de WhatsApp" }
    state { pt "Situação" en "State" es "Situación" }
    messages_head { pt "Mensagens" en "Messages" es "Mensajes" }
    ready { pt "Pronta" en "Ready" es "Listo" }
    is_group { pt "Grupo: fica de fora" en "Group: left out" es "Grupo: queda fuera" }
    is_alone { pt "Sem cliente: fica de fora" en "No customer: left out" es "Sin cliente: queda fuera" }
    lacks_team { pt "Falta dizer quem é da equipe" en "Say who's on the team" es "Falta decir quién es del equipo" }
    media(n: u64, shown: &str, size: &str) {
        pt "{shown} arquivo ({size}) vem junto" | "{shown} arquivos ({size}) vêm junto"
        en "{shown} file ({size}) comes with it" | "{shown} files ({size}) come with it"
        es "{shown} archivo ({size}) viene incluido" | "{shown} archivos ({size}) vienen incluidos"
    }
    media_absent(n: u64, shown: &str) {
        pt "{shown} arquivo não está na exportação: fica o nome" | "{shown} arquivos não estão na exportação: ficam os nomes"
        en "{shown} file isn't in the export: only its name is kept" | "{shown} files aren't in the export: only their names are kept"
        es "{shown} archivo no está en la exportación: queda el nombre" | "{shown} archivos no están en la exportación: quedan los nombres"
    }
    media_large(n: u64, shown: &str, limit: &str) {
        pt "{shown} arquivo passa de {limit}: fica o nome" | "{shown} arquivos passam de {limit}: ficam os nomes"
        en "{shown} file is larger than {limit}: only its name is kept" | "{shown} files are larger than {limit}: only their names are kept"
        es "{shown} archivo supera {limit}: queda el nombre" | "{shown} archivos superan {limit}: quedan los nombres"
    }
    take_media { pt "Trazer os arquivos" en "Bring the files" es "Traer los archivos" }
    take_media_hint {
        pt "As fotos, os áudios e os documentos que estão no .zip. Sem eles ficam os nomes."
        en "The photos, audio files, and documents in the .zip. Without them, only their names are kept."
        es "Las fotos, los audios y los documentos que están en el .zip. Sin ellos quedan los nombres."
    }
    media_stored(n: u64, shown: &str) {
        pt "{shown} arquivo guardado" | "{shown} arquivos guardados"
        en "{shown} file stored" | "{shown} files stored"
        es "{shown} archivo guardado" | "{shown} archivos guardados"
    }
    media_damaged(n: u64, shown: &str) {
        pt "{shown} arquivo danificado: ficou o nome" | "{shown} arquivos danificados: ficaram os nomes"
        en "{shown} damaged file: only its name was kept" | "{shown} damaged files: only their names were kept"
        es "{shown} archivo dañado: quedó el nombre" | "{shown} archivos dañados: quedaron los nombres"
    }
    media_no_room(n: u64, shown: &str) {
        pt "Sem espaço neste navegador para {shown} arquivo: a mensagem ficou, com o nome" | "Sem espaço neste navegador para {shown} arquivos: as mensagens ficaram, com os nomes"
        en "No room in this browser for {shown} file: the message was kept, with its name" | "No room in this browser for {shown} files: the messages were kept, with their names"
        es "Sin espacio en este navegador para {shown} archivo: el mensaje quedó, con el nombre" | "Sin espacio en este navegador para {shown} archivos: los mensajes quedaron, con los nombres"
    }
    take_groups { pt "Importar também os grupos" en "Import groups too" es "Importar también los grupos" }
    take_groups_hint {
        pt "Um grupo vira uma conversa; cada mensagem leva o nome de quem escreveu."
        en "A group becomes one chat; each message shows who wrote it."
        es "Un grupo se vuelve un chat; cada mensaje lleva el nombre de quien escribió."
    }
    groups_out(n: u64, shown: &str) {
        pt "{shown} grupo fica de fora" | "{shown} grupos ficam de fora"
        en "{shown} group is left out" | "{shown} groups are left out"
        es "{shown} grupo queda fuera" | "{shown} grupos quedan fuera"
    }
    files_out(n: u64, shown: &str) {
        pt "{shown} arquivo fica de fora" | "{shown} arquivos ficam de fora"
        en "{shown} file is left out" | "{shown} files are left out"
        es "{shown} archivo queda fuera" | "{shown} archivos quedan fuera"
    }
    named_files(n: u64, shown: &str) {
        pt "De {shown} foto, áudio ou documento fica o nome" | "De {shown} fotos, áudios e documentos fica o nome"
        en "Only the name of {shown} photo, audio file, or document is kept" | "Only the names of {shown} photos, audio files, and documents are kept"
        es "De {shown} foto, audio o documento queda el nombre" | "De {shown} fotos, audios y documentos queda el nombre"
    }
    in_chats(n: u64, shown: &str, messages: &str) {
        pt "{messages} em {shown} conversa" | "{messages} em {shown} conversas"
        en "{messages} in {shown} chat" | "{messages} in {shown} chats"
        es "{messages} en {shown} chat" | "{messages} en {shown} chats"
    }
    people(n: u64, shown: &str) { pt "{shown} pessoa" | "{shown} pessoas" en "{shown} person" | "{shown} people" es "{shown} persona" | "{shown} personas" }
    messages(n: u64, shown: &str) { pt "{shown} mensagem" | "{shown} mensagens" en "{shown} message" | "{shown} messages" es "{shown} mensaje" | "{shown} mensajes" }
    by_whatsapp(n: u64, shown: &str) {
        pt "{shown} aviso do próprio WhatsApp fica de fora" | "{shown} avisos do próprio WhatsApp ficam de fora"
        en "{shown} notice by WhatsApp itself is left out" | "{shown} notices by WhatsApp itself are left out"
        es "{shown} aviso del propio WhatsApp queda fuera" | "{shown} avisos del propio WhatsApp quedan fuera"
    }
    authors { pt "Quem escreve" en "Who's writing" es "Quién escribe" }
    is_customer { pt "Cliente" en "Customer" es "Cliente" }
    new_agent(name: &str) { pt "{name} (novo atendente)" en "{name} (new agent)" es "{name} (nuevo agente)" }
    dates { pt "Datas" en "Dates" es "Fechas" }
    first_date { pt "Dia da primeira mensagem" en "Date of the first message" es "Día del primer mensaje" }
    ends { pt "Fim dos atendimentos" en "When conversations end" es "Fin de las atenciones" }
    ends_after { pt "Um atendimento termina" en "A conversation ends" es "Una atención termina" }
    ends_never { pt "Só quando alguém o encerra" en "Only when someone ends it" es "Solo cuando alguien la finaliza" }
    ends_hours(n: u64) { pt "{n} hora depois da última mensagem do cliente" | "{n} horas depois da última mensagem do cliente" en "{n} hour after the customer's last message" | "{n} hours after the customer's last message" es "{n} hora después del último mensaje del cliente" | "{n} horas después del último mensaje del cliente" }
    ends_hint {
        pt "O WhatsApp não registra status. Com um prazo, os ajustes do balcão valem assim só no período das conversas, e o histórico de ajustes o diz."
        en "WhatsApp has no statuses. With a time limit, the desk's settings work this way only during these chats' period, and the settings history says so."
        es "WhatsApp no registra estados. Con un plazo, los ajustes del espacio valen así solo en el período de los chats, y el historial de ajustes lo dice."
    }
    ends_others {
        pt "O balcão já tem conversas, que também terminariam: por isso não há prazo."
        en "The desk already has chats, which would end too, so there's no time limit."
        es "El espacio ya tiene chats, que también terminarían: por eso no hay plazo."
    }
    ends_shared {
        pt "Em um balcão de equipe os ajustes do passado não mudam: por isso não há prazo."
        en "On a team desk, past settings can't change, so there's no time limit."
        es "En un espacio de equipo los ajustes del pasado no cambian: por eso no hay plazo."
    }
    gives(n: u64, shown: &str, ended: &str) {
        pt "{shown} atendimento, {ended} com fim" | "{shown} atendimentos, {ended} com fim"
        en "{shown} conversation, {ended} with an end" | "{shown} conversations, {ended} with an end"
        es "{shown} atención, {ended} con fin" | "{shown} atenciones, {ended} con fin"
    }
    gives_history(n: u64, shown: &str) {
        pt "{shown} mudança de status no histórico" | "{shown} mudanças de status no histórico"
        en "{shown} status change in the history" | "{shown} status changes in the history"
        es "{shown} cambio de estado en el historial" | "{shown} cambios de estado en el historial"
    }
    stranger {
        pt "O balcão já tem uma conversa do WhatsApp com este nome, sem nenhuma destas mensagens. Se for outra pessoa, cancele: as duas virariam uma."
        en "The desk already has a WhatsApp chat with this name and none of these messages. If it's someone else, cancel: the two would become one."
        es "El espacio ya tiene un chat de WhatsApp con este nombre y sin ninguno de estos mensajes. Si es otra persona, cancele: los dos se volverían uno."
    }
    namesake {
        pt "Duas destas conversas têm o mesmo nome e nenhuma mensagem em comum, e virariam uma. Se não são a mesma, cancele e mude o nome antes: o de um grupo é o do arquivo, o de um cliente é o dos contatos do celular."
        en "Two of these chats have the same name and no message in common, and would become one. If they aren't the same, cancel and change the name first: a group's is its file's, a customer's is the one in the phone's contacts."
        es "Dos de estos chats tienen el mismo nombre y ningún mensaje en común, y se volverían uno. Si no son el mismo, cancele y cambie antes el nombre: el de un grupo es el del archivo, el de un cliente es el de los contactos del teléfono."
    }
    who { pt "Quem" en "Who" es "Quién" }
    message { pt "Mensagem" en "Message" es "Mensaje" }
    chat_date { pt "tem uma data inválida" en "has an impossible date" es "tiene una fecha no válida" }
    no_team { pt "Diga quem escreve pelo balcão." en "Say who writes for the desk." es "Diga quién escribe por el equipo." }
    no_customer { pt "Falta um cliente: todos são da equipe." en "A customer is missing: everyone is on the team." es "Falta un cliente: todos son del equipo." }
    group { pt "Mais de uma pessoa é cliente: é um grupo, que só vem se você quiser." en "More than one person is a customer: it's a group, which comes only if you want it." es "Más de una persona es cliente: es un grupo, que solo viene si usted quiere." }
}
