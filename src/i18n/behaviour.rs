//! The behaviour of statuses: settings, the diagram of the state machine, timed changes, business hours, versions.

use super::texts;

texts! {
    general { pt "Geral" en "General" es "General" }
    behaviour { pt "Comportamento" en "Behavior" es "Comportamiento" }
    timers { pt "Temporizadores" en "Timers" es "Temporizadores" }
    hours { pt "Horário" en "Hours" es "Horario" }
    history { pt "Histórico" en "History" es "Historial" }
    sections { pt "Seções dos ajustes" en "Settings sections" es "Secciones de los ajustes" }

    behaviour_title { pt "Comportamento dos status" en "Status behavior" es "Comportamiento de los estados" }
    fixed {
        pt "Nomes e cores dos status são fixos: nenhuma configuração os muda."
        en "Status names and colors are fixed: no setting changes them."
        es "Los nombres y colores de los estados son fijos: ninguna configuración los cambia."
    }
    when_agent { pt "Quando o atendente escreve" en "When an agent writes" es "Cuando el agente escribe" }
    when_customer { pt "Quando o cliente escreve" en "When the customer writes" es "Cuando el cliente escribe" }
    when_ended { pt "Arquivamento" en "Archiving" es "Archivado" }

    versions { pt "Versões das configurações" en "Settings versions" es "Versiones de las configuraciones" }
    rules_saved(n: u64) {
        pt "Salvou as regras do chatbot: {n} regra" | "Salvou as regras do chatbot: {n} regras"
        en "Saved the chatbot rules: {n} rule" | "Saved the chatbot rules: {n} rules"
        es "Guardó las reglas del chatbot: {n} regla" | "Guardó las reglas del chatbot: {n} reglas"
    }
    agent_first_text {
        pt "Em conversas sem status, que nós começamos."
        en "In chats with no status, started by your team."
        es "En chats sin estado, que empezamos nosotros."
    }
    reply_moves_open_text {
        pt "A primeira resposta passa a conversa de Aberto para Em atendimento."
        en "The first reply moves the chat from Open to In service."
        es "La primera respuesta pasa el chat de Abierto a En atención."
    }
    signature { pt "Assinar as mensagens" en "Sign messages" es "Firmar los mensajes" }
    signature_text {
        pt "Cada mensagem de atendente começa com o nome dele em negrito, como o cliente o conhece. O chatbot e as campanhas não assinam."
        en "Each agent's message starts with their name in bold, as customers know it. The chatbot and campaigns don't sign."
        es "Cada mensaje de un agente empieza con su nombre en negrita, como lo conoce el cliente. El chatbot y las campañas no firman."
    }
    reply_assigns_text {
        pt "Só onde ninguém é responsável ainda."
        en "Only when the chat is unassigned."
        es "Solo si todavía no hay responsable."
    }
    agent_reply_in_waiting_text {
        pt "Para onde vai a conversa que aguardava."
        en "Where a waiting chat goes."
        es "A dónde va el chat que esperaba."
    }
    agent_message_to_final_text {
        pt "Se uma mensagem nossa inicia um novo atendimento."
        en "Whether a message from your team starts a new conversation."
        es "Si un mensaje nuestro inicia una nueva atención."
    }
    customer_reply_in_waiting_text {
        pt "Para onde vai a conversa que aguardava."
        en "Where a waiting chat goes."
        es "A dónde va el chat que esperaba."
    }
    reopen_resolved_text {
        pt "Se não reabre, a conversa só é desarquivada."
        en "If it doesn't reopen, the chat is only unarchived."
        es "Si no se reabre, el chat solo se desarchiva."
    }
    reopen_closed_text {
        pt "Se não reabre, a conversa só é desarquivada."
        en "If it doesn't reopen, the chat is only unarchived."
        es "Si no se reabre, el chat solo se desarchiva."
    }
    reopen_soon_text {
        pt "Se o cliente volta logo depois do encerramento, a conversa não passa por Aberto."
        en "If the customer is back soon after the chat ended, it skips Open."
        es "Si el cliente vuelve poco después del final, el chat no pasa por Abierto."
    }
    archive_resolved_text {
        pt "Quando a conversa resolvida sai da lista de ativas."
        en "When a resolved chat leaves the active list."
        es "Cuándo el chat resuelto sale de la lista de activos."
    }
    archive_closed_text {
        pt "Quando a conversa fechada sai da lista de ativas."
        en "When a closed chat leaves the active list."
        es "Cuándo el chat cerrado sale de la lista de activos."
    }

    stays { pt "Não muda" en "No change" es "No cambia" }
    reopens { pt "Reabre" en "Reopens" es "Se reabre" }
    stays_final { pt "Não reabre" en "Doesn't reopen" es "No se reabre" }
    on { pt "Sim" en "Yes" es "Sí" }
    off { pt "Não" en "No" es "No" }
    at_once { pt "Na hora" en "Immediately" es "Al instante" }
    after { pt "Depois de…" en "After…" es "Después de…" }
    never { pt "Nunca" en "Never" es "Nunca" }
    within { pt "Dentro de…" en "Within…" es "Dentro de…" }
    no_limit { pt "Não" en "No" es "No" }
    after_length(length: &str) { pt "Depois de {length}" en "After {length}" es "Después de {length}" }
    within_length(length: &str) { pt "Até {length} depois do encerramento" en "Up to {length} after it ended" es "Hasta {length} después del final" }
    amount { pt "Quanto" en "Amount" es "Cuánto" }
    amount_wrong {
        pt "Escreva um número inteiro, de 1 em diante."
        en "Enter a whole number, 1 or more."
        es "Escriba un número entero, de 1 en adelante."
    }
    unit { pt "Unidade" en "Unit" es "Unidad" }
    unit_minutes { pt "minutos" en "minutes" es "minutos" }
    unit_hours { pt "horas" en "hours" es "horas" }
    unit_days { pt "dias" en "days" es "días" }

    machine { pt "Como uma conversa muda de status" en "How a chat changes status" es "Cómo cambia de estado un chat" }
    machine_text {
        pt "Além disso, qualquer pessoa pode mudar o status manualmente, a qualquer momento."
        en "Anyone can also set any status manually, at any time."
        es "Además, cualquiera puede cambiar el estado manualmente, en cualquier momento."
    }
    transitions { pt "Mudanças automáticas" en "Automatic changes" es "Cambios automáticos" }
    transition(from: &str, to: &str, cause: &str) { pt "De {from} para {to}: {cause}" en "From {from} to {to}: {cause}" es "De {from} a {to}: {cause}" }
    archive { pt "Arquivamento" en "Archiving" es "Archivado" }
    customer_writes { pt "cliente escreve" en "customer writes" es "cliente escribe" }
    customer_soon(length: &str) { pt "cliente escreve em até {length}" en "customer writes within {length}" es "cliente escribe en hasta {length}" }
    customer_later(length: &str) { pt "cliente escreve após {length}" en "customer writes after {length}" es "cliente escribe tras {length}" }
    agent_writes { pt "atendente escreve" en "agent writes" es "agente escribe" }
    agent_answers { pt "atendente responde" en "agent replies" es "agente responde" }
    customer_answers { pt "cliente responde" en "customer replies" es "cliente responde" }
    until { pt "prazo atingido" en "due time reached" es "plazo cumplido" }
    silence(length: &str) { pt "{length} sem mensagem" en "{length} without messages" es "{length} sin mensaje" }
    archives_now { pt "arquiva na hora" en "archived immediately" es "se archiva al instante" }
    archives(length: &str) { pt "arquiva após {length}" en "archived after {length}" es "se archiva tras {length}" }

    differ(n: u64) {
        pt "{n} configuração diferente da que vale" | "{n} configurações diferentes das que valem"
        en "{n} setting differs from the current one" | "{n} settings differ from the current ones"
        es "{n} configuración distinta de la vigente" | "{n} configuraciones distintas de las vigentes"
    }
    draft { pt "Rascunho" en "Draft" es "Borrador" }
    wrong_first(what: &str) { pt "Corrija antes de salvar: {what}" en "Fix before saving: {what}" es "Corrija antes de guardar: {what}" }
    discard { pt "Descartar" en "Discard" es "Descartar" }
    changed_meanwhile {
        pt "As configurações salvas mudaram enquanto você editava. O que você não alterou foi atualizado."
        en "The saved settings changed while you were editing. Anything you didn't touch has been updated."
        es "La configuración guardada cambió mientras usted editaba. Lo que usted no tocó se actualizó."
    }
    rehearse { pt "Simular" en "Dry run" es "Simular" }
    saved {
        pt "Configurações salvas. Valem a partir de agora."
        en "Settings saved. They apply from now on."
        es "Configuraciones guardadas. Rigen desde ahora."
    }

    timers_text {
        pt "Mudam a conversa por si sós quando nada acontece por um tempo. Contam da entrada no status ou da última mensagem do cliente, o que vier depois."
        en "Change a chat automatically when nothing happens for a while. They count from when it entered the status or from the customer's last message, whichever is later."
        es "Cambian el chat por sí solos cuando no pasa nada por un tiempo. Cuentan desde la entrada en el estado o desde el último mensaje del cliente, lo que sea posterior."
    }
    no_timers { pt "Nenhum temporizador ainda." en "No timers yet." es "Todavía no hay temporizadores." }
    add_timer { pt "Adicionar temporizador" en "Add a timer" es "Agregar temporizador" }
    timer { pt "Temporizador" en "Timer" es "Temporizador" }
    edit_timer(n: u64) { pt "Editar temporizador {n}" | "Editar temporizador {n}" en "Edit timer {n}" | "Edit timer {n}" es "Editar temporizador {n}" | "Editar temporizador {n}" }
    remove_timer(n: u64) { pt "Remover temporizador {n}" | "Remover temporizador {n}" en "Remove timer {n}" | "Remove timer {n}" es "Quitar temporizador {n}" | "Quitar temporizador {n}" }
    timer_up(n: u64) { pt "Subir temporizador {n}" | "Subir temporizador {n}" en "Move timer {n} up" | "Move timer {n} up" es "Subir temporizador {n}" | "Subir temporizador {n}" }
    timer_down(n: u64) { pt "Descer temporizador {n}" | "Descer temporizador {n}" en "Move timer {n} down" | "Move timer {n} down" es "Bajar temporizador {n}" | "Bajar temporizador {n}" }
    timer_said(length: &str, status: &str, then: &str) {
        pt "Depois de {length} em {status}, {then}" en "After {length} in {status}, {then}" es "Después de {length} en {status}, {then}"
    }
    timer_status { pt "Numa conversa em" en "In a chat that is" es "En un chat en" }
    timer_after { pt "Depois de" en "After" es "Después de" }
    timer_clock { pt "Tempo" en "Time" es "Tiempo" }
    clock_time { pt "Corrido" en "Calendar time" es "Corrido" }
    business_time { pt "Só horário de atendimento" en "Business hours" es "Solo horario de atención" }
    business_needs {
        pt "Sem horário de atendimento definido, conta o tempo corrido."
        en "With no business hours set, calendar time counts."
        es "Sin horario de atención definido, cuenta el tiempo corrido."
    }
    never_opens {
        pt "O horário de atendimento nunca abre: esse tempo não passa."
        en "The business hours never open, so this time never passes."
        es "El horario de atención nunca abre: ese tiempo no pasa."
    }
    timer_then { pt "Então" en "Then" es "Entonces" }
    then_status { pt "Mudar o status" en "Change the status" es "Cambiar el estado" }
    then_tag { pt "Adicionar uma etiqueta" en "Add a tag" es "Agregar una etiqueta" }
    then_assign { pt "Mudar o responsável" en "Change the assignee" es "Cambiar el responsable" }
    new_status { pt "Novo status" en "New status" es "Nuevo estado" }
    tag { pt "Etiqueta" en "Tag" es "Etiqueta" }
    tag_missing { pt "Escreva a etiqueta." en "Enter a tag." es "Escriba la etiqueta." }
    responsible { pt "Responsável" en "Assignee" es "Responsable" }
    nobody { pt "Sem responsável" en "Unassigned" es "Sin responsable" }
    to_draft { pt "Adicionar ao rascunho" en "Add to draft" es "Agregar al borrador" }

    hours_title { pt "Horário de atendimento" en "Business hours" es "Horario de atención" }
    hours_text {
        pt "Quando o balcão está aberto. Serve aos temporizadores, aos relatórios e ao chatbot. 22:00–02:00 fecha no dia seguinte; 00:00 no fim é meia-noite."
        en "When the desk is open. Used by timers, reports, and the chatbot. 22:00–02:00 closes the next day; 00:00 as the end is midnight."
        es "Cuándo atiende el equipo. Lo usan los temporizadores, los reportes y el chatbot. 22:00–02:00 cierra al día siguiente; 00:00 al final es medianoche."
    }
    always_open { pt "Sempre aberto" en "Always open" es "Siempre abierto" }
    by_week { pt "Por dia da semana" en "By day of the week" es "Por día de la semana" }
    zone { pt "Fuso horário" en "Time zone" es "Zona horaria" }
    this_desk { pt "Este balcão" en "This desk" es "Este espacio" }
    desk_name { pt "Nome deste balcão" en "Desk name" es "Nombre de este espacio" }
    desk_name_text {
        pt "Como a equipe o chama. Os clientes não o veem."
        en "What your team calls it. Customers don't see it."
        es "Como lo llama el equipo. Los clientes no lo ven."
    }
    zone_text { pt "Vale para todo o balcão." en "Applies to the whole desk." es "Vale para todo el espacio." }
    open_now { pt "Aberto agora" en "Open now" es "Abierto ahora" }
    closes_at(when: &str) { pt "Aberto agora, fecha às {when}" en "Open now, closes at {when}" es "Abierto ahora, cierra a las {when}" }
    shut_until(when: &str) { pt "Fechado agora, abre {when}" en "Closed now, opens {when}" es "Cerrado ahora, abre {when}" }
    shut_always { pt "Fechado: nenhum horário definido" en "Closed: no upcoming hours" es "Cerrado: ningún horario definido" }
    shut { pt "Fechado" en "Closed" es "Cerrado" }
    from_of(day: &str) { pt "{day}: abre" en "{day}: opens" es "{day}: abre" }
    to_of(day: &str) { pt "{day}: fecha" en "{day}: closes" es "{day}: cierra" }
    add_interval(day: &str) { pt "Adicionar horário: {day}" en "Add hours: {day}" es "Agregar horario: {day}" }
    remove_interval(day: &str, from: &str) { pt "Remover {from}: {day}" en "Remove {from}: {day}" es "Quitar {from}: {day}" }
    copy_day(day: &str) { pt "Copiar {day} para…" en "Copy {day} to…" es "Copiar {day} a…" }
    to_workdays { pt "Segunda a sexta" en "Monday to Friday" es "Lunes a viernes" }
    to_all { pt "Todos os dias" en "Every day" es "Todos los días" }
    hours_wrong {
        pt "Os horários precisam de início e fim diferentes e não podem se sobrepor, nem aos do dia seguinte."
        en "Hours can't close at the time they open, or overlap others on the same day or the next."
        es "Los horarios deben tener inicio y fin distintos y no pueden superponerse, tampoco con los del día siguiente."
    }
    holidays { pt "Feriados" en "Holidays" es "Feriados" }
    holiday { pt "Data do feriado" en "Holiday date" es "Fecha del feriado" }
    add_holiday { pt "Adicionar feriado" en "Add a holiday" es "Agregar feriado" }
    add_holidays_of_brazil(from: &str, to: &str) {
        pt "Adicionar feriados nacionais ({from} e {to})"
        en "Add Brazil's national holidays ({from} and {to})"
        es "Agregar feriados nacionales de Brasil ({from} y {to})"
    }
    remove_holiday(date: &str) { pt "Remover {date}" en "Remove {date}" es "Quitar {date}" }
    no_holidays { pt "Nenhum feriado." en "No holidays." es "Ningún feriado." }
    holidays_said(n: u64) { pt "{n} feriado" | "{n} feriados" en "{n} holiday" | "{n} holidays" es "{n} feriado" | "{n} feriados" }
    mon { pt "Segunda" en "Monday" es "Lunes" }
    tue { pt "Terça" en "Tuesday" es "Martes" }
    wed { pt "Quarta" en "Wednesday" es "Miércoles" }
    thu { pt "Quinta" en "Thursday" es "Jueves" }
    fri { pt "Sexta" en "Friday" es "Viernes" }
    sat { pt "Sábado" en "Saturday" es "Sábado" }
    sun { pt "Domingo" en "Sunday" es "Domingo" }

    history_title { pt "Histórico de configurações" en "Settings history" es "Historial de configuraciones" }
    history_text {
        pt "Quem mudou o quê, e quando. Restaurar carrega a versão como rascunho: só vale depois de salva."
        en "Who changed what, and when. Restoring loads a version as a draft: it applies only after you save it."
        es "Quién cambió qué y cuándo. Restaurar carga la versión como borrador: solo rige después de guardarla."
    }
    no_history { pt "Nada foi mudado: valem os padrões." en "Nothing has changed: the defaults apply." es "Nada ha cambiado: rigen los valores predeterminados." }
    defaults { pt "Padrões, antes de qualquer mudança" en "Defaults, before any change" es "Valores predeterminados, antes de cualquier cambio" }
    restore { pt "Restaurar" en "Restore" es "Restaurar" }
    restore_of(when: &str) { pt "Restaurar a versão de {when}" en "Restore the version from {when}" es "Restaurar la versión de {when}" }
    restore_defaults { pt "Restaurar os padrões" en "Restore the defaults" es "Restaurar los valores predeterminados" }
    restored {
        pt "Versão carregada como rascunho. Ela vale quando for salva."
        en "Version loaded as a draft. It applies once you save it."
        es "Versión cargada como borrador. Regirá cuando se guarde."
    }
    in_force { pt "Em vigor" en "Current" es "Vigente" }
    nothing_differs { pt "Sem mudanças" en "No changes" es "Sin cambios" }
    change(before: &str, now: &str) { pt "{before} → {now}" en "{before} → {now}" es "{before} → {now}" }
    invalid(setting: &str) {
        pt "Valor inválido em “{setting}”: vale o padrão."
        en "Invalid value in “{setting}”: the default applies."
        es "Valor no válido en “{setting}”: rige el predeterminado."
    }
    none { pt "Nenhum" en "None" es "Ninguno" }
}
