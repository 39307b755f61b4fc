//! Campaigns: one text for many chats.

use super::texts;

texts! {
    title { pt "Campanhas" en "Campaigns" es "Campañas" }
    new { pt "Nova campanha" en "New campaign" es "Nueva campaña" }
    list { pt "Campanhas" en "Campaigns" es "Campañas" }
    empty_title { pt "Nenhuma campanha ainda" en "No campaigns yet" es "Todavía no hay campañas" }
    empty_text {
        pt "Uma campanha envia uma mensagem a muitas conversas de uma vez: escolha quem recebe, escreva o texto e envie agora ou numa data. Ela não muda o status de ninguém e não conta como resposta."
        en "A campaign sends one message to many chats at once: choose who gets it, write the message, and send it now or on a date. It doesn't change anyone's status and doesn't count as a reply."
        es "Una campaña envía un mensaje a muchos chats a la vez: elija quién lo recibe, escriba el texto y envíelo ahora o en una fecha. No cambia el estado de nadie y no cuenta como respuesta."
    }
    all { pt "Todas as campanhas" en "All campaigns" es "Todas las campañas" }
    gone_title { pt "Esta campanha não está aqui" en "Campaign not found" es "Esta campaña no está aquí" }
    gone_text {
        pt "O endereço leva a uma campanha que este balcão não tem, ou a um rascunho que não foi salvo."
        en "The link points to a campaign this desk doesn't have, or to a draft that wasn't saved."
        es "El enlace lleva a una campaña que este espacio no tiene, o a un borrador que no se guardó."
    }
    unnamed { pt "Sem nome" en "Untitled" es "Sin nombre" }

    // Stages.
    s_unsaved { pt "Não salva" en "Not saved" es "Sin guardar" }
    s_draft { pt "Rascunho" en "Draft" es "Borrador" }
    s_scheduled { pt "Agendada" en "Scheduled" es "Programada" }
    s_sending { pt "Em andamento" en "In progress" es "En curso" }
    s_counting { pt "Contando…" en "Counting…" es "Contando…" }
    s_paused { pt "Pausada" en "Paused" es "Pausada" }
    s_interrupted { pt "Interrompida" en "Interrupted" es "Interrumpida" }
    s_finished { pt "Concluída" en "Completed" es "Terminada" }
    s_cancelled { pt "Cancelada" en "Canceled" es "Cancelada" }
    s_odd { pt "Não entendida" en "Not recognized" es "No entendida" }
    of(done: &str, all: &str) { pt "{done} de {all}" en "{done} of {all}" es "{done} de {all}" }
    saved_at(when: &str, who: &str) { pt "Salva em {when} por {who}" en "Saved {when} by {who}" es "Guardada el {when} por {who}" }
    for_when(when: &str, who: &str) { pt "Para {when}, por {who}" en "For {when}, by {who}" es "Para el {when}, por {who}" }
    began(when: &str, who: &str) { pt "Começou em {when}, por {who}" en "Started {when}, by {who}" es "Empezó el {when}, por {who}" }
    in_short(sent: u64, all: &str, answered: &str) {
        pt "{sent} de {all} enviada, {answered} com resposta" | "{sent} de {all} enviadas, {answered} com resposta"
        en "{sent} of {all} sent, {answered} replied" | "{sent} of {all} sent, {answered} replied"
        es "{sent} de {all} enviada, {answered} con respuesta" | "{sent} de {all} enviadas, {answered} con respuesta"
    }
    in_short_written(written: u64, all: &str, answered: &str) {
        pt "{written} de {all} registrada, {answered} com resposta" | "{written} de {all} registradas, {answered} com resposta"
        en "{written} of {all} recorded, {answered} replied" | "{written} of {all} recorded, {answered} replied"
        es "{written} de {all} registrada, {answered} con respuesta" | "{written} de {all} registradas, {answered} con respuesta"
    }

    // The editor.
    name { pt "Nome da campanha" en "Campaign name" es "Nombre de la campaña" }
    name_hint { pt "Só o balcão vê." en "Only your team sees it." es "Solo lo ve el equipo." }
    e_name { pt "Dê um nome à campanha." en "Give the campaign a name." es "Dé un nombre a la campaña." }
    audience { pt "Quem recebe" en "Audience" es "Quién la recibe" }
    audience_text {
        pt "Recebe quem cumprir tudo o que for escolhido no momento em que a campanha começar."
        en "Goes to everyone who matches all of these when the campaign starts."
        es "La recibe quien cumpla todo lo elegido en el momento en que empiece la campaña."
    }
    status { pt "Status" en "Status" es "Estado" }
    archive { pt "Arquivamento" en "Archived" es "Archivado" }
    archive_both { pt "Todas" en "All" es "Todos" }
    archive_active { pt "Ativas" en "Active" es "Activos" }
    archive_archived { pt "Arquivadas" en "Archived" es "Archivados" }
    words { pt "Palavras" en "Words" es "Palabras" }
    words_hint {
        pt "No nome, no telefone ou e-mail, ou numa mensagem da conversa."
        en "In the name, the phone or email, or a message."
        es "En el nombre, el teléfono o correo, o un mensaje del chat."
    }
    text { pt "Texto" en "Message" es "Texto" }
    e_text { pt "Escreva o texto." en "Write the message." es "Escriba el texto." }
    unknown(names: &str) {
        pt "Isto não é uma variável e vai como está: {names}"
        en "Not a variable, will be sent as is: {names}"
        es "Esto no es una variable y sale tal cual: {names}"
    }
    send_as_is { pt "Enviar assim mesmo" en "Send it as is" es "Enviar de todos modos" }
    when { pt "Quando" en "When" es "Cuándo" }
    now { pt "Agora" en "Now" es "Ahora" }
    later { pt "Numa data" en "On a date" es "En una fecha" }
    at(zone: &str) { pt "Data e hora ({zone})" en "Date and time ({zone})" es "Fecha y hora ({zone})" }
    open_then {
        pt "Nessa hora, algum navegador com este balcão precisa estar aberto. Se nenhum estiver, a campanha espera até uma hora; depois disso, só continua quando alguém confirmar."
        en "A browser with this desk must be open at that time. If none is, the campaign waits up to an hour; after that, it continues only when someone resumes it."
        es "A esa hora debe haber un navegador abierto con este espacio. Si no lo hay, la campaña espera hasta una hora; después solo sigue cuando alguien lo confirme."
    }
    e_time { pt "Escolha a data e a hora." en "Choose the date and time." es "Elija la fecha y la hora." }
    e_past { pt "Essa hora já passou." en "That time has passed." es "Esa hora ya pasó." }
    skipped(when: &str) {
        pt "O relógio pula essa hora nesse dia: a campanha começa às {when}."
        en "Clocks skip that time on that day: the campaign starts at {when}."
        es "El reloj se salta esa hora ese día: la campaña empieza a las {when}."
    }
    twice {
        pt "Essa hora acontece duas vezes nesse dia: vale a primeira."
        en "That time happens twice on that day: the first one applies."
        es "Esa hora ocurre dos veces ese día: vale la primera."
    }
    save_draft { pt "Salvar rascunho" en "Save draft" es "Guardar borrador" }
    send_now { pt "Enviar agora…" en "Send now…" es "Enviar ahora…" }
    schedule { pt "Agendar…" en "Schedule…" es "Programar…" }
    duplicate { pt "Duplicar" en "Duplicate" es "Duplicar" }
    copy_of(name: &str) { pt "{name} (cópia)" en "{name} (copy)" es "{name} (copia)" }
    delete_draft { pt "Excluir rascunho" en "Delete draft" es "Eliminar borrador" }
    draft_deleted { pt "Rascunho excluído" en "Draft deleted" es "Borrador eliminado" }
    draft_saved { pt "Rascunho salvo" en "Draft saved" es "Borrador guardado" }
    unscheduled { pt "Salva como rascunho: não será enviada." en "Saved as a draft: it won't be sent." es "Guardada como borrador: no se enviará." }
    changed_meanwhile {
        pt "Alguém salvou esta campanha enquanto você escrevia. Ao salvar, a sua versão substitui a outra."
        en "Someone saved this campaign while you were writing. Saving replaces their version with yours."
        es "Alguien guardó esta campaña mientras usted escribía. Al guardar, su versión reemplaza a la otra."
    }
    scheduled_for(when: &str) { pt "Agendada para {when}." en "Scheduled for {when}." es "Programada para el {when}." }

    // The audience.
    counting { pt "Contando…" en "Counting…" es "Contando…" }
    get_it(n: u64) { pt "{n} conversa recebe" | "{n} conversas recebem" en "{n} chat gets it" | "{n} chats get it" es "{n} chat la recibe" | "{n} chats la reciben" }
    as_of_now { pt "Se começasse agora." en "If it started now." es "Si empezara ahora." }
    members { pt "Recebem" en "Recipients" es "La reciben" }
    left_out { pt "Ficam de fora" en "Excluded" es "Quedan fuera" }
    why_left_out(tag: &str) { pt "não recebe campanhas ({tag})" en "opted out of campaigns ({tag})" es "no recibe campañas ({tag})" }
    nobody_title { pt "Ninguém" en "No one" es "Nadie" }
    nobody_text { pt "Nenhuma conversa cumpre o que foi escolhido." en "No chat matches this audience." es "Ningún chat cumple lo elegido." }
    why_opted_out { pt "não recebe campanhas, por outra conversa" en "opted out in another chat" es "no recibe campañas, por otro chat" }
    why_other_chat { pt "vale outra conversa da mesma pessoa" en "another chat with the same person counts" es "vale otro chat de la misma persona" }
    why_erased { pt "dados do cliente apagados" en "customer data erased" es "datos del cliente borrados" }
    none_left_out { pt "Ninguém fica de fora." en "No one is excluded." es "Nadie queda fuera." }
    last_active(ago: &str) { pt "última atividade {ago}" en "last active {ago}" es "última actividad {ago}" }
    with_agent(name: &str) { pt "com {name}" en "assigned to {name}" es "con {name}" }
    with_nobody { pt "sem responsável" en "unassigned" es "sin responsable" }
    tagged(names: &str) { pt "etiqueta {names}" en "tagged {names}" es "etiqueta {names}" }
    not_tagged(names: &str) { pt "sem a etiqueta {names}" en "without the tag {names}" es "sin la etiqueta {names}" }
    archived { pt "arquivada" en "archived" es "archivado" }
    not_archived { pt "ativa" en "active" es "activo" }
    with_words(words: &str) { pt "tem “{words}”" en "contains “{words}”" es "tiene “{words}”" }
    preview_for(name: &str) { pt "Como {name} vai ler" en "What {name} will see" es "Como lo leerá {name}" }
    preview { pt "Prévia" en "Preview" es "Vista previa" }
    no_preview { pt "Sem texto ainda." en "No message yet." es "Todavía sin texto." }
    previous { pt "Pessoa anterior" en "Previous person" es "Persona anterior" }
    next { pt "Próxima pessoa" en "Next person" es "Persona siguiente" }
    contact { pt "Cliente" en "Customer" es "Cliente" }

    // Confirmations.
    ask_send { pt "Enviar a campanha?" en "Send campaign?" es "¿Enviar la campaña?" }
    ask_send_text(n: u64) {
        pt "{n} conversa recebe a mensagem a partir de agora. O que foi enviado não volta." | "{n} conversas recebem a mensagem a partir de agora. O que foi enviado não volta."
        en "{n} chat will get this message starting now. Sent messages can't be taken back." | "{n} chats will get this message starting now. Sent messages can't be taken back."
        es "{n} chat recibe el mensaje desde ahora. Lo enviado no se puede retirar." | "{n} chats reciben el mensaje desde ahora. Lo enviado no se puede retirar."
    }
    ask_schedule { pt "Agendar a campanha?" en "Schedule campaign?" es "¿Programar la campaña?" }
    ask_schedule_text(n: u64, when: &str) {
        pt "Em {when} ela começa, para quem cumprir então o que foi escolhido: hoje seria {n} conversa." | "Em {when} ela começa, para quem cumprir então o que foi escolhido: hoje seriam {n} conversas."
        en "It starts {when}, for everyone who matches the audience then: today that would be {n} chat." | "It starts {when}, for everyone who matches the audience then: today that would be {n} chats."
        es "Empieza el {when}, para quien cumpla entonces lo elegido: hoy sería {n} chat." | "Empieza el {when}, para quien cumpla entonces lo elegido: hoy serían {n} chats."
    }
    send { pt "Enviar agora" en "Send now" es "Enviar ahora" }
    schedule_it { pt "Agendar" en "Schedule" es "Programar" }
    sending_now { pt "Campanha a caminho" en "Campaign is being sent" es "Campaña en camino" }
    scheduled_now { pt "Campanha agendada" en "Campaign scheduled" es "Campaña programada" }
    ask_cancel { pt "Cancelar a campanha?" en "Cancel campaign?" es "¿Cancelar la campaña?" }
    ask_cancel_text {
        pt "Quem ainda não recebeu não vai receber. Isso não tem volta; uma cópia pode ser feita depois."
        en "Anyone who hasn't received it yet won't. This can't be undone; you can make a copy later."
        es "Quien aún no la recibió no la recibirá. Esto no tiene vuelta atrás; después se puede hacer una copia."
    }
    keep { pt "Não cancelar" en "Keep campaign" es "No cancelar" }
    cancel { pt "Cancelar campanha" en "Cancel campaign" es "Cancelar campaña" }

    // Results.
    pause { pt "Pausar" en "Pause" es "Pausar" }
    resume { pt "Continuar" en "Resume" es "Reanudar" }
    paused_now { pt "Campanha pausada" en "Campaign paused" es "Campaña pausada" }
    resumed_now { pt "A campanha continua" en "Campaign resumed" es "Campaña reanudada" }
    cancelled_now { pt "Campanha cancelada" en "Campaign canceled" es "Campaña cancelada" }
    interrupted_text(n: u64) {
        pt "Falta {n} conversa, e já passou mais de uma hora: nenhum navegador com este balcão estava aberto. Nada é enviado tão tarde sem que alguém confirme." | "Faltam {n} conversas, e já passou mais de uma hora: nenhum navegador com este balcão estava aberto. Nada é enviado tão tarde sem que alguém confirme."
        en "{n} chat is still pending and more than an hour has passed: no browser with this desk was open. Nothing is sent this late unless someone resumes it." | "{n} chats are still pending and more than an hour has passed: no browser with this desk was open. Nothing is sent this late unless someone resumes it."
        es "Falta {n} chat, y ya pasó más de una hora: no había un navegador abierto con este espacio. Nada se envía tan tarde sin que alguien lo confirme." | "Faltan {n} chats, y ya pasó más de una hora: no había un navegador abierto con este espacio. Nada se envía tan tarde sin que alguien lo confirme."
    }
    odd_text {
        pt "Esta versão do Balcão não entende tudo o que está nesta campanha. Para que nada chegue a quem não deve, ela não é enviada. Nada se perdeu: uma versão mais nova pode entendê-la."
        en "This version of Balcão doesn't recognize everything in this campaign. It isn't sent, so that no one gets it by mistake. Nothing was lost: a newer version may recognize it."
        es "Esta versión de Balcão no entiende todo lo que hay en esta campaña. Para no enviar nada a quien no debe, no se envía. Nada se perdió: una versión más nueva puede entenderla."
    }
    waits_for_server {
        pt "Este navegador ainda não tem tudo o que há no servidor. As mensagens saem quando tiver, ou de outro navegador da equipe."
        en "This browser doesn't have everything that's on the server yet. The messages go out once it does, or from another browser of the team."
        es "Este navegador aún no tiene todo lo que hay en el servidor. Los mensajes salen cuando lo tenga, o desde otro navegador del equipo."
    }
    unsaved_text {
        pt "O armazenamento deste navegador não está gravando. A campanha espera até que volte a gravar."
        en "This browser's storage isn't saving. The campaign waits until it does."
        es "El almacenamiento de este navegador no está guardando. La campaña espera hasta que vuelva a guardar."
    }
    results { pt "Resultados" en "Results" es "Resultados" }
    r_audience { pt "Público" en "Audience" es "Público" }
    r_written { pt "Registradas" en "Recorded" es "Registradas" }
    r_sent { pt "Enviadas" en "Sent" es "Enviadas" }
    r_to_go { pt "Faltam" en "Pending" es "Faltan" }
    r_left_out { pt "De fora" en "Excluded" es "Fuera" }
    r_failed { pt "Falharam" en "Failed" es "Fallaron" }
    r_delivered { pt "Entregues" en "Delivered" es "Entregadas" }
    r_read { pt "Lidas" en "Read" es "Leídas" }
    r_answered { pt "Responderam" en "Replied" es "Respondieron" }
    r_reopened { pt "Reabertas" en "Reopened" es "Reabiertas" }
    h_left_out { pt "não recebem campanhas, recebem em outra conversa ou tiveram os dados apagados" en "opted out, get it in another chat, or had their data erased" es "no reciben campañas, la reciben en otro chat o sus datos se borraron" }
    h_answered { pt "antes da campanha seguinte" en "before the next campaign" es "antes de la campaña siguiente" }
    h_reopened { pt "a resposta iniciou um atendimento" en "the reply started a conversation" es "la respuesta inició una atención" }
    share(percent: &str) { pt "{percent}% das enviadas" en "{percent}% of sent" es "{percent}% de las enviadas" }
    share_written(percent: &str) { pt "{percent}% das registradas" en "{percent}% of recorded" es "{percent}% de las registradas" }
    matrix { pt "Status antes e agora" en "Status before and now" es "Estado antes y ahora" }
    matrix_text {
        pt "Das conversas que receberam: o status logo antes da mensagem e o de agora. A campanha em si não muda status nenhum."
        en "For chats that got it: their status right before the message, and now. The campaign itself doesn't change any status."
        es "De los chats que la recibieron: el estado justo antes del mensaje y el de ahora. La campaña en sí no cambia ningún estado."
    }
    before { pt "Antes" en "Before" es "Antes" }
    after { pt "Agora" en "Now" es "Ahora" }
    move_of(from: &str, to: &str) { pt "{from} → {to}" en "{from} → {to}" es "{from} → {to}" }
    chats_of(n: u64, what: &str) { pt "{what}: {n} conversa" | "{what}: {n} conversas" en "{what}: {n} chat" | "{what}: {n} chats" es "{what}: {n} chat" | "{what}: {n} chats" }
    none_here { pt "Nenhuma conversa." en "No chats." es "Ningún chat." }
    answered_at(when: &str) { pt "respondeu em {when}" en "replied {when}" es "respondió el {when}" }
    sent_at(when: &str) { pt "enviada em {when}" en "sent {when}" es "enviada el {when}" }
    failed_at(when: &str) { pt "não entregue, de {when}" en "not delivered, from {when}" es "no entregado, del {when}" }
    written_at(when: &str) { pt "registrada em {when}" en "recorded {when}" es "registrada el {when}" }
    still_to_go { pt "ainda não enviada" en "not sent yet" es "aún no enviada" }
    in_report { pt "Ver no relatório" en "View in report" es "Ver en el reporte" }
    message { pt "Mensagem" en "Message" es "Mensaje" }
    chosen { pt "Quem foi escolhido" en "Audience" es "A quién se eligió" }
    everybody { pt "todas as conversas" en "all chats" es "todos los chats" }
    any_of(names: &str) { pt "status {names}" en "status {names}" es "estado {names}" }
    course { pt "Histórico da campanha" en "Campaign history" es "Historial de la campaña" }
    v_draft { pt "salvou o rascunho" en "saved the draft" es "guardó el borrador" }
    v_scheduled(when: &str) { pt "agendou para {when}" en "scheduled it for {when}" es "la programó para el {when}" }
    v_going { pt "retomou" en "resumed it" es "la reanudó" }
    v_paused { pt "pausou" en "paused it" es "la pausó" }
    v_cancelled { pt "cancelou" en "canceled it" es "la canceló" }
    v_odd { pt "salvou uma versão que não foi entendida" en "saved a version that wasn't recognized" es "guardó una versión que no se entendió" }
    v_began { pt "a campanha começou" en "the campaign started" es "la campaña empezó" }
}
