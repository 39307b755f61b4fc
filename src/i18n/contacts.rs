//! Customers: their cards, their custom fields, and the screen that lists them.

use super::texts;

texts! {
    fields { pt "Campos dos clientes" en "Customer fields" es "Campos de los clientes" }
    fields_text {
        pt "O que a equipe anota de cada cliente, como CPF, plano ou data de nascimento. Aparece nos detalhes da conversa e na lista de clientes. Renomear um campo não muda o que já foi anotado."
        en "What your team records about each customer, such as a tax ID, plan, or date of birth. It appears in chat details and in the list of customers. Renaming a field doesn't change what was recorded."
        es "Lo que el equipo anota de cada cliente, como documento, plan o fecha de nacimiento. Aparece en los detalles del chat y en la lista de clientes. Cambiar el nombre de un campo no cambia lo ya anotado."
    }
    no_fields { pt "Nenhum campo ainda." en "No fields yet." es "Todavía no hay campos." }
    fields_removed {
        pt "Remover um campo não apaga o que foi anotado: só deixa de aparecer."
        en "Removing a field doesn't delete what was recorded: it only stops being shown."
        es "Quitar un campo no borra lo anotado: solo deja de mostrarse."
    }
    add_field { pt "Adicionar campo" en "Add a field" es "Agregar campo" }
    field { pt "Campo" en "Field" es "Campo" }
    fields_full(n: u64) {
        pt "Até {n} campo." | "Até {n} campos." en "Up to {n} field." | "Up to {n} fields." es "Hasta {n} campo." | "Hasta {n} campos."
    }
    field_wrong {
        pt "Escreva um nome que nenhum outro campo tenha."
        en "Enter a name that no other field has."
        es "Escriba un nombre que ningún otro campo tenga."
    }
    field_kind { pt "Tipo" en "Type" es "Tipo" }
    kind_text { pt "Texto" en "Text" es "Texto" }
    kind_number { pt "Número" en "Number" es "Número" }
    kind_date { pt "Data" en "Date" es "Fecha" }
    kind_choice { pt "Escolha" en "Choice" es "Opción" }
    choices { pt "Opções, uma por linha" en "Options, one per line" es "Opciones, una por línea" }
    choices_wrong { pt "Escreva ao menos uma opção." en "Enter at least one option." es "Escriba al menos una opción." }
    field_unknown {
        pt "Um campo que esta versão não conhece. Ele fica como está."
        en "A field that this version doesn't know. It stays as it is."
        es "Un campo que esta versión no conoce. Queda como está."
    }
    edit_field(name: &str) { pt "Editar campo {name}" en "Edit field {name}" es "Editar campo {name}" }
    remove_field(name: &str) { pt "Remover campo {name}" en "Remove field {name}" es "Quitar campo {name}" }
    field_up(name: &str) { pt "Subir campo {name}" en "Move field {name} up" es "Subir campo {name}" }
    field_down(name: &str) { pt "Descer campo {name}" en "Move field {name} down" es "Bajar campo {name}" }

    keys { pt "Outros telefones e e-mails" en "Other phones and emails" es "Otros teléfonos y correos" }
    keys_hint {
        pt "Um por linha. A busca e as novas conversas também acham o cliente por eles."
        en "One per line. Search and new chats find the customer by these too."
        es "Uno por línea. La búsqueda y los chats nuevos también encuentran al cliente por ellos."
    }
    keys_wrong(n: u64) {
        pt "No máximo {n} linha." | "No máximo {n} linhas." en "At most {n} line." | "At most {n} lines." es "Como máximo {n} línea." | "Como máximo {n} líneas."
    }
    note { pt "Observação" en "Note about the customer" es "Observación" }
    number_wrong { pt "Escreva um número, como 1.234,5." en "Enter a number, such as 1,234.5." es "Escriba un número, como 1.234,5." }
    no_choice { pt "Não informado" en "Not provided" es "Sin datos" }
    chats(n: u64) { pt "{n} conversa" | "{n} conversas" en "{n} chat" | "{n} chats" es "{n} chat" | "{n} chats" }
    more_chats(n: u64) { pt "Mostrar mais {n}" | "Mostrar mais {n}" en "Show {n} more" | "Show {n} more" es "Mostrar {n} más" | "Mostrar {n} más" }
    lasted(many: &str, length: &str) { pt "{many}, {length}" en "{many}, {length}" es "{many}, {length}" }

    people(n: u64) { pt "{n} cliente" | "{n} clientes" en "{n} customer" | "{n} customers" es "{n} cliente" | "{n} clientes" }
    search { pt "Buscar por nome ou número" en "Search by name or number" es "Buscar por nombre o número" }
    tag { pt "Etiqueta" en "Tag" es "Etiqueta" }
    all_tags { pt "Todas as etiquetas" en "All tags" es "Todas las etiquetas" }
    back { pt "Voltar para os clientes" en "Back to customers" es "Volver a los clientes" }
    nobody_title { pt "Nenhum cliente ainda" en "No customers yet" es "Todavía no hay clientes" }
    nobody_text {
        pt "Quem escreve para a equipe, ou recebe uma mensagem dela, aparece aqui, uma vez só, com todas as suas conversas."
        en "Everyone who writes to your team, or gets a message from it, appears here once, with all of their chats."
        es "Quien escribe al equipo, o recibe un mensaje de él, aparece aquí una sola vez, con todos sus chats."
    }
    none_title { pt "Nenhum cliente encontrado" en "No customers found" es "No se encontró ningún cliente" }
    none_text {
        pt "A busca olha nomes, telefones, e-mails e usuários, como quer que estejam escritos."
        en "The search looks at names, phones, emails, and usernames, however they're written."
        es "La búsqueda mira nombres, teléfonos, correos y usuarios, como sea que estén escritos."
    }
    show_all { pt "Mostrar todos" en "Show all" es "Mostrar todos" }

    same_title { pt "Pode ser a mesma pessoa" en "May be the same person" es "Puede ser la misma persona" }
    same_key(key: &str) { pt "tem {key}" en "has {key}" es "tiene {key}" }
    same_field(name: &str) { pt "mesmo nome e mesmo campo {name}" en "same name and same {name}" es "mismo nombre y mismo campo {name}" }
    same_handle(handle: &str) { pt "mesmo nome e mesmo usuário {handle}" en "same name and same username {handle}" es "mismo nombre y mismo usuario {handle}" }
    is_same { pt "É a mesma pessoa" en "Same person" es "Es la misma persona" }
    is_same_as(name: &str) { pt "É a mesma pessoa: {name}" en "Same person: {name}" es "Es la misma persona: {name}" }
    done_join(n: u64) {
        pt "Agora é um cliente só: {n} conversa passou para ele" | "Agora é um cliente só: {n} conversas passaram para ele"
        en "Now one customer: {n} chat moved" | "Now one customer: {n} chats moved"
        es "Ahora es un solo cliente: {n} chat pasó a él" | "Ahora es un solo cliente: {n} chats pasaron a él"
    }
    joined_title { pt "Juntado a este cliente" en "Combined with this customer" es "Unido a este cliente" }
    separate { pt "Separar" en "Separate" es "Separar" }
    separate_which(what: &str) { pt "Separar {what}" en "Separate {what}" es "Separar {what}" }
    done_separate(what: &str) { pt "{what} separado deste cliente" en "{what} separated from this customer" es "{what} separado de este cliente" }

    phone { pt "Telefone" en "Phone" es "Teléfono" }
    email { pt "E-mail" en "Email" es "Correo" }
    usernames { pt "Usuários" en "Usernames" es "Usuarios" }
    first_name { pt "Primeiro nome" en "First name" es "Nombre de pila" }
    last_name { pt "Sobrenome" en "Last name" es "Apellido" }
    left_column { pt "Não importar" en "Don't import" es "No importar" }
    and_more(n: u64, names: &str) { pt "{names} e mais {n}" | "{names} e mais {n}" en "{names} and {n} more" | "{names} and {n} more" es "{names} y {n} más" | "{names} y {n} más" }

    export { pt "Exportar clientes" en "Export customers" es "Exportar clientes" }
    export_text(n: u64, count: &str) {
        pt "{count} cliente, como a lista mostra agora, com telefones, e-mails, observação, etiquetas e campos."
            | "{count} clientes, como a lista mostra agora, com telefones, e-mails, observação, etiquetas e campos."
        en "{count} customer, as the list shows now, with phones, emails, note, tags, and fields."
            | "{count} customers, as the list shows now, with phones, emails, notes, tags, and fields."
        es "{count} cliente, como la lista muestra ahora, con teléfonos, correos, observación, etiquetas y campos."
            | "{count} clientes, como la lista muestra ahora, con teléfonos, correos, observación, etiquetas y campos."
    }
    export_format { pt "Formato" en "Format" es "Formato" }
    export_csv { pt "Planilha (CSV)" en "Spreadsheet (CSV)" es "Hoja de cálculo (CSV)" }
    export_vcard { pt "Contatos de celular (vCard)" en "Phone contacts (vCard)" es "Contactos de celular (vCard)" }
    export_nobody {
        pt "Não há ninguém na lista com nome, telefone ou e-mail."
        en "No one in the list has a name, phone, or email."
        es "No hay nadie en la lista con nombre, teléfono o correo."
    }
    export_failed {
        pt "O navegador não salvou o arquivo. Nada mudou; tente de novo."
        en "The browser didn't save the file. Nothing changed; try again."
        es "El navegador no guardó el archivo. Nada cambió; inténtelo de nuevo."
    }
    file_name { pt "-clientes" en "-customers" es "-clientes" }
    save_file { pt "Salvar arquivo" en "Save file" es "Guardar archivo" }

    import { pt "Importar clientes" en "Import customers" es "Importar clientes" }
    import_lead {
        pt "Uma planilha (CSV) ou contatos de celular (.vcf). Antes de gravar, você vê o que muda."
        en "A spreadsheet (CSV) or phone contacts (.vcf). You see what changes before anything is saved."
        es "Una hoja de cálculo (CSV) o contactos de celular (.vcf). Antes de guardar, ve qué cambia."
    }
    import_choose { pt "Escolher arquivo" en "Choose a file" es "Elegir archivo" }
    import_drop { pt "ou solte-o aqui" en "or drop it here" es "o suéltelo aquí" }
    import_reading { pt "Lendo o arquivo…" en "Reading the file…" es "Leyendo el archivo…" }
    import_columns { pt "O que há em cada coluna" en "What each column holds" es "Qué hay en cada columna" }
    import_becomes { pt "O que muda" en "What changes" es "Qué cambia" }
    becomes_new(n: u64, count: &str) { pt "{count} cliente novo" | "{count} clientes novos" en "{count} new customer" | "{count} new customers" es "{count} cliente nuevo" | "{count} clientes nuevos" }
    becomes_changed(n: u64, count: &str) { pt "{count} cliente atualizado" | "{count} clientes atualizados" en "{count} customer updated" | "{count} customers updated" es "{count} cliente actualizado" | "{count} clientes actualizados" }
    becomes_same(n: u64, count: &str) { pt "{count} já está igual" | "{count} já estão iguais" en "{count} already the same" | "{count} already the same" es "{count} ya está igual" | "{count} ya están iguales" }
    becomes_erased(n: u64, count: &str) {
        pt "{count} teve os dados apagados e fica de fora" | "{count} tiveram os dados apagados e ficam de fora"
        en "{count} had their data erased and is left out" | "{count} had their data erased and are left out"
        es "{count} tuvo sus datos borrados y queda fuera" | "{count} tuvieron sus datos borrados y quedan fuera"
    }
    becomes_left_out(n: u64, count: &str) {
        pt "{count} tem outro nome aqui e fica de fora" | "{count} têm outro nome aqui e ficam de fora"
        en "{count} has another name here and is left out" | "{count} have another name here and are left out"
        es "{count} tiene otro nombre aquí y queda fuera" | "{count} tienen otro nombre aquí y quedan fuera"
    }
    is_new { pt "Novo" en "New" es "Nuevo" }
    is_changed { pt "Atualizado" en "Updated" es "Actualizado" }
    is_kept { pt "Igual" en "Same" es "Igual" }
    is_erased { pt "Apagado" en "Erased" es "Borrado" }
    is_left_out { pt "Fica de fora" en "Left out" es "Queda fuera" }
    becomes_of(what: &str, name: &str) { pt "{what}: {name}" en "{what}: {name}" es "{what}: {name}" }
    import_where {
        pt "Cada cliente novo ganha uma conversa arquivada, sem mensagem: aparece em Clientes, em novas conversas e em campanhas, e não enche as ativas. De quem já é cliente só se preenche o que está vazio; nada é trocado."
        en "Each new customer gets an archived chat without messages: they appear in Customers, new chats, and campaigns, and don't fill the active list. For existing customers only what is empty is filled in; nothing is replaced."
        es "Cada cliente nuevo recibe un chat archivado, sin mensajes: aparece en Clientes, en chats nuevos y en campañas, y no llena los activos. De quien ya es cliente solo se completa lo que está vacío; nada se reemplaza."
    }
    import_nothing { pt "Nada a importar: não há nada novo neste arquivo." en "Nothing to import: there is nothing new in this file." es "Nada que importar: no hay nada nuevo en este archivo." }
    import_now(n: u64, count: &str) { pt "Importar {count} cliente" | "Importar {count} clientes" en "Import {count} customer" | "Import {count} customers" es "Importar {count} cliente" | "Importar {count} clientes" }
    import_done(n: u64, count: &str) { pt "{count} cliente importado" | "{count} clientes importados" en "{count} customer imported" | "{count} customers imported" es "{count} cliente importado" | "{count} clientes importados" }
    other_file { pt "Escolher outro arquivo" en "Choose another file" es "Elegir otro archivo" }
    import_problems(n: u64, count: &str) { pt "{count} problema no arquivo" | "{count} problemas no arquivo" en "{count} problem in the file" | "{count} problems in the file" es "{count} problema en el archivo" | "{count} problemas en el archivo" }
    bad_nobody { pt "sem nome, telefone nem e-mail" en "no name, phone, or email" es "sin nombre, teléfono ni correo" }
    bad_card { pt "o contato não tem fim (END:VCARD)" en "the contact has no end (END:VCARD)" es "el contacto no tiene fin (END:VCARD)" }
    bad_row { pt "a linha não pôde ser lida" en "the row couldn't be read" es "la fila no se pudo leer" }
    bad_phone(what: &str) { pt "“{what}” não é um telefone; o resto da linha entra" en "“{what}” isn't a phone number; the rest of the row is imported" es "“{what}” no es un teléfono; el resto de la fila entra" }
    bad_email(what: &str) { pt "“{what}” não é um e-mail; o resto da linha entra" en "“{what}” isn't an email; the rest of the row is imported" es "“{what}” no es un correo; el resto de la fila entra" }
    bad_value(field: &str, what: &str) { pt "“{what}” não serve para o campo {field}; o resto da linha entra" en "“{what}” doesn't fit the field {field}; the rest of the row is imported" es "“{what}” no sirve para el campo {field}; el resto de la fila entra" }
    bad_shared(address: &str, line: u64) { pt "“{address}” já está na linha {line} com outro nome; o resto da linha entra" en "“{address}” is also in row {line} with another name; the rest of the row is imported" es "“{address}” ya está en la línea {line} con otro nombre; el resto de la fila entra" }
    bad_theirs(address: &str, name: &str) { pt "“{address}” aqui é de {name}; o resto da linha entra" en "“{address}” belongs to {name} here; the rest of the row is imported" es "“{address}” aquí es de {name}; el resto de la fila entra" }
    bad_conflict(name: &str) { pt "aqui o cliente se chama {name}; a linha fica de fora" en "the customer is called {name} here; the row is left out" es "aquí el cliente se llama {name}; la fila queda fuera" }
    bad_handle(handle: &str) { pt "o nome de usuário “{handle}” não entra ao lado de outro endereço; o resto da linha entra" en "the username “{handle}” can't be added beside another address; the rest of the row is imported" es "el nombre de usuario “{handle}” no entra junto a otra dirección; el resto de la fila entra" }
    bad_too_many { pt "há telefones, e-mails ou etiquetas demais; entram os primeiros" en "too many phones, emails, or tags; the first ones are imported" es "hay demasiados teléfonos, correos o etiquetas; entran los primeros" }
}
