//! The reports: periods, filters, figures.

use super::texts;

texts! {
    title { pt "Relatórios" en "Reports" es "Reportes" }

    period { pt "Período" en "Period" es "Período" }
    today { pt "Hoje" en "Today" es "Hoy" }
    days_7 { pt "7 dias" en "7 days" es "7 días" }
    days_30 { pt "30 dias" en "30 days" es "30 días" }
    this_month { pt "Este mês" en "This month" es "Este mes" }
    last_month { pt "Mês passado" en "Last month" es "Mes pasado" }
    this_year { pt "Este ano" en "This year" es "Este año" }
    log_beyond(first: &str, last: &str) {
        pt "O histórico vai de {first} a {last}; os relatórios mostram os anos de 1900 a 2199."
        en "History goes from {first} to {last}; reports cover the years 1900 to 2199."
        es "El historial va de {first} a {last}; los reportes muestran los años de 1900 a 2199."
    }
    whole_log { pt "Desde o início" en "All time" es "Desde el inicio" }
    first_day { pt "De" en "From" es "Desde" }
    last_day { pt "Até" en "To" es "Hasta" }
    range { pt "Período no histórico" en "Period in history" es "Período en el historial" }
    range_first { pt "Início do período" en "Start of the period" es "Inicio del período" }
    range_last { pt "Fim do período" en "End of the period" es "Fin del período" }
    range_hint {
        pt "Arraste as pontas"
        en "Drag the ends"
        es "Arrastre los extremos"
    }
    range_hint_chart {
        pt ", ou sobre o gráfico"
        en ", or across the chart"
        es ", o sobre el gráfico"
    }
    period_now(name: &str, dates: &str) {
        pt "Período: {name}, {dates}"
        en "Period: {name}, {dates}"
        es "Período: {name}, {dates}"
    }
    dates_chosen(dates: &str) { pt "Período: {dates}" en "Period: {dates}" es "Período: {dates}" }
    add_filter { pt "Adicionar filtro" en "Add filter" es "Agregar filtro" }
    filter { pt "Filtro" en "Filter" es "Filtro" }
    about { pt "Sobre estes números" en "About these numbers" es "Sobre estos números" }
    filters { pt "Filtros" en "Filters" es "Filtros" }
    agent { pt "Atendente" en "Agent" es "Agente" }
    campaign { pt "Campanha" en "Campaign" es "Campaña" }
    any_campaign { pt "Todas" en "All" es "Todas" }
    tag { pt "Etiqueta" en "Tag" es "Etiqueta" }
    channel { pt "Canal" en "Channel" es "Canal" }
    any_status { pt "Todos" en "All" es "Todos" }
    any_agent { pt "Todos" en "All" es "Todos" }
    any_tag { pt "Todas" en "All" es "Todas" }
    any_channel { pt "Todos" en "All" es "Todos" }
    chatbot_or_nobody { pt "Chatbot e sem responsável" en "Chatbot and unassigned" es "Chatbot y sin responsable" }
    nobody { pt "Sem responsável" en "Unassigned" es "Sin responsable" }
    business { pt "Horário de atendimento" en "Business hours" es "Horario de atención" }
    business_hint {
        pt "Tempos contam só dentro do horário de atendimento."
        en "Times count only within business hours."
        es "Los tiempos cuentan solo dentro del horario de atención."
    }
    no_hours {
        pt "Este balcão não tem horário de atendimento definido: todo tempo conta."
        en "This desk has no business hours set: all time counts."
        es "Este espacio no tiene horario de atención definido: cuenta todo el tiempo."
    }
    clear_filters { pt "Limpar filtros" en "Clear filters" es "Limpiar filtros" }

    window(from: &str, to: &str, zone: &str) {
        pt "De {from} até {to} · fuso {zone}"
        en "{from} to {to} · time zone {zone}"
        es "Desde {from} hasta {to} · zona {zone}"
    }
    known(when: &str) {
        pt "Números de {when}: o que aconteceu depois não conta."
        en "Numbers as of {when}: what happened later doesn't count."
        es "Números del {when}: lo que ocurrió después no cuenta."
    }
    compared(from: &str, to: &str) {
        pt "Comparado com {from} a {to}"
        en "Compared with {from} – {to}"
        es "Comparado con {from} a {to}"
    }
    compared_until(from: &str, to: &str, time: &str) {
        pt "Comparado com {from} a {to}, até as {time}"
        en "Compared with {from} – {to}, until {time}"
        es "Comparado con {from} a {to}, hasta las {time}"
    }
    not_compared { pt "Sem comparação" en "Not compared" es "Sin comparación" }
    same_weekdays {
        pt "52 semanas antes, nos mesmos dias da semana."
        en "52 weeks before, on the same weekdays."
        es "52 semanas antes, en los mismos días de la semana."
    }
    follow_now { pt "Atualizar até agora" en "Back to live" es "Actualizar hasta ahora" }
    read(chats: &str, events: &str) {
        pt "{chats} e {events} lidos"
        en "{chats} and {events} read"
        es "{chats} y {events} leídos"
    }
    read_chats(n: u64) { pt "{n} conversa" | "{n} conversas" en "{n} chat" | "{n} chats" es "{n} chat" | "{n} chats" }
    read_events(n: u64) { pt "{n} registro" | "{n} registros" en "{n} event" | "{n} events" es "{n} registro" | "{n} registros" }

    nothing { pt "Nada neste período" en "No data for this period" es "Nada en este período" }
    nothing_text {
        pt "Nenhuma conversa neste período com estes filtros. Escolha outro período ou limpe os filtros."
        en "No chats in this period match these filters. Choose another period or clear the filters."
        es "Ningún chat en este período con estos filtros. Elija otro período o limpie los filtros."
    }
    log_spans(from: &str, to: &str) {
        pt "O histórico vai de {from} até {to}."
        en "History goes from {from} to {to}."
        es "El historial va desde {from} hasta {to}."
    }
    empty_desk { pt "Ainda não há conversas" en "No chats yet" es "Todavía no hay chats" }
    empty_desk_text {
        pt "Os números aparecem assim que a primeira conversa chegar."
        en "Metrics show up as soon as the first chat arrives."
        es "Los números aparecen en cuanto llegue el primer chat."
    }
    future { pt "Este período ainda não começou" en "This period hasn't started yet" es "Este período todavía no empezó" }
    future_text {
        pt "Escolha um período que já tenha começado."
        en "Choose a period that has already started."
        es "Elija un período que ya haya empezado."
    }

    more_figures { pt "Outros indicadores" en "Other metrics" es "Otros indicadores" }
    summary { pt "Resumo" en "Summary" es "Resumen" }
    openings { pt "Aberturas" en "New conversations" es "Aperturas" }
    started { pt "Atendimentos iniciados" en "Conversations started" es "Atenciones iniciadas" }
    ended { pt "Encerramentos" en "Resolutions" es "Finalizaciones" }
    reopenings { pt "Reaberturas" en "Reopens" es "Reaperturas" }
    reclassifications { pt "Reclassificações" en "Reclassifications" es "Reclasificaciones" }
    abandoned { pt "Encerrados sem resposta" en "Ended without a reply" es "Finalizadas sin respuesta" }
    messages { pt "Mensagens enviadas" en "Messages sent" es "Mensajes enviados" }
    backlog { pt "Em andamento no fim" en "Active at end" es "En curso al final" }
    backlog_start { pt "Em andamento no início" en "Active at start" es "En curso al inicio" }
    at_start { pt "no início" en "at start" es "al inicio" }
    first_response { pt "Primeira resposta (TMR)" en "First response time" es "Primera respuesta" }
    reply_time { pt "Tempo de resposta" en "Reply time" es "Tiempo de respuesta" }
    wait { pt "Espera (TME)" en "Wait time" es "Espera (TME)" }
    resolution { pt "Tempo até encerrar (TMA)" en "Resolution time" es "Tiempo hasta finalizar" }
    reopen_rate { pt "Taxa de reabertura" en "Reopen rate" es "Tasa de reapertura" }
    rating { pt "Avaliação" en "Satisfaction" es "Calificación" }
    ratings { pt "avaliações" en "ratings" es "calificaciones" }
    ratings_of { pt "Avaliações" en "Ratings" es "Calificaciones" }
    mean_and_nps(mean: &str, nps: &str) { pt "média {mean} · NPS {nps}" en "average {mean} · NPS {nps}" es "promedio {mean} · NPS {nps}" }
    nps { pt "NPS" en "NPS" es "NPS" }
    out_of_ten(mean: &str) { pt "{mean} de 10" en "{mean} out of 10" es "{mean} de 10" }
    percent(number: &str) { pt "{number}%" en "{number}%" es "{number}%" }
    median { pt "mediana" en "median" es "mediana" }
    mean { pt "média" en "average" es "promedio" }
    sum { pt "soma" en "total" es "suma" }
    finished { pt "concluídas" en "completed" es "terminadas" }
    running { pt "em andamento" en "in progress" es "en curso" }
    none_yet { pt "nenhum ainda" en "none yet" es "ninguno todavía" }
    same_as_before { pt "igual ao período anterior" en "same as the previous period" es "igual que el período anterior" }
    before_partly(value: &str) {
        pt "antes: {value}, em parte do período" en "previous: {value}, for part of the period" es "antes: {value}, en parte del período"
    }
    before_was(value: &str) { pt "antes: {value}" en "previous: {value}" es "antes: {value}" }
    better { pt "melhor" en "better" es "mejor" }
    worse { pt "pior" en "worse" es "peor" }
    points(number: &str) { pt "{number} p.p." en "{number} pp" es "{number} p. p." }
    same_as_year_before { pt "igual a um ano antes" en "same as a year before" es "igual que un año antes" }
    no_year_before { pt "sem dados de um ano antes" en "no data from a year before" es "sin datos de un año antes" }
    no_before { pt "sem dados no período anterior" en "no data in the previous period" es "sin datos en el período anterior" }

    all_figures { pt "Distribuições" en "Distributions" es "Distribuciones" }
    all_figures_text {
        pt "Metade fica até a mediana; p90 e p95 são o tempo em que 90% e 95% já terminaram."
        en "Half are at or below the median; p90 and p95 are the times by which 90% and 95% had finished."
        es "La mitad queda hasta la mediana; p90 y p95 son el tiempo en que el 90% y el 95% ya terminaron."
    }
    figure { pt "Indicador" en "Metric" es "Indicador" }
    time_in_status { pt "Tempo em cada status" en "Time in status" es "Tiempo en cada estado" }
    mean_each {
        pt "Média por atendimento"
        en "Average per conversation"
        es "Promedio por atención"
    }
    awaited_customer { pt "o cliente" en "the customer" es "al cliente" }
    awaited_internal { pt "algo interno" en "something internal" es "algo interno" }
    awaited_unsaid { pt "sem motivo" en "no reason given" es "sin motivo" }
    show_finals { pt "Mostrar Resolvido e Fechado" en "Show Resolved and Closed" es "Mostrar Resuelto y Cerrado" }
    share { pt "% do total" en "% of total" es "% del total" }
    total { pt "Total" en "Total" es "Total" }

    see_parts(figure: &str) {
        pt "{figure}: ver as conversas"
        en "{figure}: view chats"
        es "{figure}: ver los chats"
    }
    parts_title { pt "Conversas deste número" en "Chats in this number" es "Chats de este número" }
    parts(n: u64) {
        pt "{n} resultado" | "{n} resultados" en "{n} result" | "{n} results" es "{n} resultado" | "{n} resultados"
    }
    parts_messages(n: u64) {
        pt "{n} mensagem" | "{n} mensagens" en "{n} message" | "{n} messages" es "{n} mensaje" | "{n} mensajes"
    }
    parts_changes(n: u64) {
        pt "{n} mudança" | "{n} mudanças" en "{n} change" | "{n} changes" es "{n} cambio" | "{n} cambios"
    }
    parts_sum { pt "Soma" en "Total" es "Suma" }
    parts_none { pt "Nenhuma conversa neste número." en "No chats in this number." es "Ningún chat en este número." }
    more(n: u64) { pt "Mostrar mais {n}" | "Mostrar mais {n}" en "Show {n} more" | "Show {n} more" es "Mostrar {n} más" | "Mostrar {n} más" }
    unknown_contact { pt "Sem nome" en "No name" es "Sin nombre" }

    checks { pt "Os números batem?" en "Do the numbers add up?" es "¿Cuadran los números?" }
    checks_hold { pt "Todas as contas batem neste relatório." en "Everything adds up in this report." es "Todas las cuentas cuadran en este reporte." }
    checks_fail {
        pt "Uma conta não bate. Isso é um defeito do Balcão: exporte tudo e avise."
        en "Something doesn't add up. That's a bug in Balcão: export everything and report it."
        es "Una cuenta no cuadra. Es un defecto de Balcão: exporte todo y avise."
    }
    holds { pt "bate" en "OK" es "cuadra" }
    fails { pt "não bate" en "mismatch" es "no cuadra" }
    check_life {
        pt "O tempo de cada conversa nos status é o tempo dela dentro do período."
        en "Each chat's time in statuses equals its time within the period."
        es "El tiempo de cada chat en los estados es el que pasó dentro del período."
    }
    check_days {
        pt "Os dias somados dão o período."
        en "The days add up to the period."
        es "Los días sumados dan el período."
    }
    check_backlog {
        pt "Em andamento no fim = no início + iniciados − encerrados."
        en "Active at end = active at start + started − ended."
        es "En curso al final = al inicio + iniciadas − finalizadas."
    }
    check_agents {
        pt "Os atendentes somados dão os encerramentos, as respostas e o tempo em cada status."
        en "Agents add up to the resolutions, replies, and time in each status."
        es "Los agentes sumados dan las finalizaciones, las respuestas y el tiempo en cada estado."
    }
    check_ends {
        pt "Resolvidos + fechados = encerramentos."
        en "Resolved + closed = resolutions."
        es "Resueltos + cerrados = finalizaciones."
    }
    check_measured {
        pt "Cada encerramento tem uma espera e uma duração."
        en "Every resolution has a wait time and a resolution time."
        es "Cada finalización tiene una espera y una duración."
    }

    per_hour { pt "por hora" en "per hour" es "por hora" }
    per_day { pt "por dia" en "per day" es "por día" }
    per_week { pt "por semana" en "per week" es "por semana" }
    per_month { pt "por mês" en "per month" es "por mes" }
    week_of(date: &str) { pt "semana de {date}" en "week of {date}" es "semana del {date}" }
    when { pt "Quando" en "When" es "Cuándo" }
    over_time { pt "Ao longo do período" en "Over the period" es "A lo largo del período" }
    chart_flow(per: &str) { pt "Aberturas e encerramentos, {per}" en "New conversations and resolutions, {per}" es "Aperturas y finalizaciones, {per}" }
    chart_backlog(per: &str) {
        pt "Conversas em andamento no fim, {per}"
        en "Active chats at end, {per}"
        es "Chats en curso al final, {per}"
    }
    chart_ends(per: &str) {
        pt "Encerramentos: resolvidos e fechados, {per}"
        en "Resolutions: resolved and closed, {per}"
        es "Finalizaciones: resueltos y cerrados, {per}"
    }
    chart_times(per: &str) {
        pt "Tempo em status ativos, {per}"
        en "Time in active statuses, {per}"
        es "Tiempo en estados activos, {per}"
    }
    period_before { pt "Período anterior" en "Previous period" es "Período anterior" }
    year_before { pt "Um ano antes" en "A year before" es "Un año antes" }
    compare_nothing { pt "Nada" en "Nothing" es "Nada" }
    compare_with { pt "Comparar com" en "Compare with" es "Comparar con" }
    of_compared(figure: &str, what: &str) { pt "{figure} · {what}" en "{figure} · {what}" es "{figure} · {what}" }
    so_far(when: &str) { pt "{when}, até agora" en "{when}, so far" es "{when}, hasta ahora" }
    in_progress { pt "até agora" en "so far" es "hasta ahora" }
    as_table { pt "Ver como tabela" en "View as table" es "Ver como tabla" }
    mark(when: &str, figure: &str, value: &str) { pt "{when}: {figure}, {value}" en "{when}: {figure}, {value}" es "{when}: {figure}, {value}" }

    spread { pt "Quanto demora a primeira resposta" en "First response time distribution" es "Cuánto tarda la primera respuesta" }
    less_than(edge: &str) { pt "menos de {edge}" en "less than {edge}" es "menos de {edge}" }
    from_on(edge: &str) { pt "{edge} ou mais" en "{edge} or more" es "{edge} o más" }
    between(from: &str, to: &str) { pt "{from} a {to}" en "{from} to {to}" es "{from} a {to}" }

    week { pt "Quando os clientes iniciam atendimentos" en "When customers start conversations" es "Cuándo inician atenciones los clientes" }
    week_text {
        pt "Aberturas por dia da semana e hora local do balcão."
        en "New conversations by weekday and hour, in the desk's local time."
        es "Aperturas por día de la semana y hora local del espacio."
    }
    weekday { pt "Dia" en "Day" es "Día" }
    hour(hour: &str) { pt "{hour} h" en "{hour}:00" es "{hour} h" }

    agents { pt "Por atendente" en "By agent" es "Por agente" }
    agents_text {
        pt "Mensagens, respostas e encerramentos contam para quem fez (os do chatbot, na última linha); tempo até encerrar, tempo em cada status, carga e avaliações, para quem era responsável. As barras comparam os atendentes em cada coluna."
        en "Messages, replies, and resolutions count for whoever did them (the chatbot's, in the last row); resolution time, time in each status, workload, and ratings, for the assignee at the time. Bars compare agents within each column."
        es "Mensajes, respuestas y finalizaciones cuentan para quien los hizo (los del chatbot, en la última fila); tiempo hasta finalizar, tiempo en cada estado, carga y calificaciones, para quien era responsable. Las barras comparan a los agentes en cada columna."
    }
    load { pt "Carga no fim" en "Workload at end" es "Carga al final" }
    median_of(n: u64) {
        pt "única" | "mediana de {n}"
        en "only one" | "median of {n}"
        es "única" | "mediana de {n}"
    }
    sent { pt "Mensagens" en "Messages" es "Mensajes" }

    moves { pt "De → para" en "From → to" es "De → a" }
    move_from_to(from: &str, to: &str) { pt "{from} → {to}" en "{from} → {to}" es "{from} → {to}" }
    changes { pt "Mudanças" en "Changes" es "Cambios" }

    download { pt "Baixar" en "Download" es "Descargar" }
    sheet_attendances {
        pt "Planilha: um atendimento por linha"
        en "Spreadsheet: one conversation per row"
        es "Hoja de cálculo: una atención por fila"
    }
    sheet_figures {
        pt "Planilha: indicadores"
        en "Spreadsheet: metrics"
        es "Hoja de cálculo: indicadores"
    }
    sheet_name_attendances { pt "-atendimentos" en "-conversations" es "-atenciones" }
    sheet_name_figures { pt "-indicadores" en "-metrics" es "-indicadores" }
    sheet_contact { pt "Cliente" en "Customer" es "Cliente" }
    sheet_address { pt "Telefone ou e-mail" en "Phone or email" es "Teléfono o correo" }
    sheet_tags { pt "Etiquetas" en "Tags" es "Etiquetas" }
    sheet_responsible { pt "Responsável" en "Assignee" es "Responsable" }
    sheet_started { pt "Início" en "Start" es "Inicio" }
    sheet_started_in { pt "Status no início" en "Status at start" es "Estado al inicio" }
    sheet_reopened { pt "Reabertura" en "Reopen" es "Reapertura" }
    sheet_ended { pt "Encerramento" en "End" es "Finalización" }
    sheet_ended_as { pt "Encerrado como" en "Ended as" es "Finalizada como" }
    sheet_ended_by { pt "Encerrado por" en "Ended by" es "Finalizada por" }
    sheet_link { pt "Link" en "Link" es "Enlace" }
    sheet_period { pt "Neste período" en "This period" es "En este período" }
    yes { pt "sim" en "yes" es "sí" }
    no { pt "não" en "no" es "no" }
    download_figures {
        pt "Dados brutos: indicadores (CSV)"
        en "Raw data: metrics (CSV)"
        es "Datos sin procesar: indicadores (CSV)"
    }
    download_attendances {
        pt "Dados brutos: um atendimento por linha (CSV)"
        en "Raw data: one conversation per row (CSV)"
        es "Datos sin procesar: una atención por fila (CSV)"
    }
    take(title: &str) {
        pt "Baixar como CSV: {title}"
        en "Download as CSV: {title}"
        es "Descargar como CSV: {title}"
    }
    download_failed {
        pt "O navegador não aceitou o arquivo. Nada se perdeu: tente de novo."
        en "The browser didn't accept the file. Nothing was lost: try again."
        es "El navegador no aceptó el archivo. No se perdió nada: inténtelo de nuevo."
    }
    print { pt "Imprimir" en "Print" es "Imprimir" }
    fix {
        pt "Copiar link destes números"
        en "Copy a link to these numbers"
        es "Copiar enlace a estos números"
    }
    link_copied {
        pt "Link copiado: no mesmo histórico, ele dá sempre estes números."
        en "Link copied: on the same history, it always gives these numbers."
        es "Enlace copiado: sobre el mismo historial da siempre estos números."
    }
    link_not_copied(link: &str) {
        pt "O navegador não deixou copiar. O link: {link}"
        en "The browser didn't allow copying. The link: {link}"
        es "El navegador no permitió copiar. El enlace: {link}"
    }
    fix_hint {
        pt "Copia um link que guarda o período, os filtros e este momento: no mesmo histórico, ele dá sempre os mesmos números."
        en "Copies a link that keeps the period, the filters, and this moment: on the same history, it always gives the same numbers."
        es "Copia un enlace que guarda el período, los filtros y este momento: sobre el mismo historial da siempre los mismos números."
    }
    fingerprint(digits: &str) {
        pt "Código de conferência: {digits}"
        en "Verification code: {digits}"
        es "Código de verificación: {digits}"
    }
}
