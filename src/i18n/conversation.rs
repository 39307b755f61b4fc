//! The open chat: messages, changes, actions, the composer.

use super::texts;

texts! {
    messages { pt "Mensagens" en "Messages" es "Mensajes" }
    customer { pt "Cliente" en "Customer" es "Cliente" }
    chatbot { pt "Chatbot" en "Chatbot" es "Chatbot" }
    campaign { pt "Campanha" en "Campaign" es "Campaña" }
    system { pt "Sistema" en "System" es "Sistema" }
    note { pt "Nota interna" en "Internal note" es "Nota interna" }
    empty { pt "Nenhuma mensagem ainda" en "No messages yet" es "Todavía no hay mensajes" }
    empty_text {
        pt "O que você escrever aqui abre a conversa com o cliente."
        en "What you write here starts the chat with the customer."
        es "Lo que escriba aquí inicia el chat con el cliente."
    }
    new_messages(n: u64) {
        pt "{n} mensagem nova" | "{n} mensagens novas"
        en "{n} new message" | "{n} new messages"
        es "{n} mensaje nuevo" | "{n} mensajes nuevos"
    }
    unread_from_here { pt "Não lidas" en "Unread" es "Sin leer" }
    to_unread { pt "Ir para as não lidas" en "Go to unread" es "Ir a los no leídos" }
    to_end { pt "Ir para o fim" en "Jump to latest" es "Ir al final" }
    arrived(who: &str) { pt "Nova mensagem de {who}" en "New message from {who}" es "Nuevo mensaje de {who}" }

    sending { pt "Enviando…" en "Sending…" es "Enviando…" }
    on_its_way {
        pt "Aguardando envio ao servidor" en "Waiting to send to the server" es "Esperando el envío al servidor"
    }
    waits_for_channel {
        pt "Esperando o canal" en "Waiting for the channel" es "Esperando el canal"
    }
    blanks(names: &str) { pt "Falta preencher: {names}" en "Still to fill in: {names}" es "Falta completar: {names}" }
    send_anyway { pt "Enviar assim mesmo" en "Send anyway" es "Enviar de todos modos" }
    send_again { pt "Enviar de novo" en "Resend" es "Enviar de nuevo" }
    delivery_unsaved {
        pt "Ainda não gravada neste aparelho"
        en "Not saved on this device yet"
        es "Todavía no guardado en este dispositivo"
    }
    delivery_unknown { pt "Talvez enviada" en "May have been sent" es "Tal vez enviado" }
    delivery_unknown_text {
        pt "A resposta da rede se perdeu. Para não enviar duas vezes, o Balcão não tenta de novo sozinho: o cliente recebeu?"
        en "The network's answer was lost. So that nothing is sent twice, Balcão does not try again by itself: did the customer get it?"
        es "La respuesta de la red se perdió. Para no enviar dos veces, Balcão no lo intenta de nuevo solo: ¿el cliente lo recibió?"
    }
    failed_blocked {
        pt "o cliente bloqueou este canal, ou a conta dele não existe mais"
        en "the customer has blocked this channel, or their account is gone"
        es "el cliente bloqueó este canal, o su cuenta ya no existe"
    }
    failed_no_chat {
        pt "a rede não conhece esta conversa: o cliente precisa escrever primeiro"
        en "the network does not know this chat: the customer has to write first"
        es "la red no conoce este chat: el cliente tiene que escribir primero"
    }
    failed_too_long { pt "o texto é longo demais" en "the text is too long" es "el texto es demasiado largo" }
    failed_empty { pt "não há nada para enviar" en "there is nothing to send" es "no hay nada que enviar" }
    failed_file {
        pt "o arquivo é grande demais ou não está neste navegador"
        en "the file is too large, or is not in this browser"
        es "el archivo es demasiado grande o no está en este navegador"
    }
    failed_revoked {
        pt "o token do canal foi revogado" en "the channel's token was revoked" es "el token del canal fue revocado"
    }
    failed_late {
        pt "o canal não conseguiu enviar a tempo, e ela não saiu"
        en "the channel could not send it in time, and it did not go out"
        es "el canal no logró enviarlo a tiempo, y no salió"
    }
    failed_stale {
        pt "esperou mais de 24 horas e não foi enviada sem perguntar"
        en "it waited for more than 24 hours, and was not sent without asking"
        es "esperó más de 24 horas y no se envió sin preguntar"
    }
    failed_no_key {
        pt "o canal não sabe mais para quem enviar"
        en "the channel no longer knows whom to send it to"
        es "el canal ya no sabe a quién enviarlo"
    }
    it_arrived { pt "Já chegou" en "It arrived" es "Ya llegó" }
    changed { pt "Mensagem editada" en "Edited message" es "Mensaje editado" }
    delivery_sent { pt "Enviada" en "Sent" es "Enviado" }
    delivery_delivered { pt "Entregue" en "Delivered" es "Entregado" }
    delivery_read { pt "Lida pelo cliente" en "Read by the customer" es "Leído por el cliente" }
    delivery_failed { pt "Não foi entregue" en "Not delivered" es "No se entregó" }
    delivery_failed_why(detail: &str) {
        pt "Não foi entregue: {detail}" en "Not delivered: {detail}" es "No se entregó: {detail}"
    }

    rated(who: &str, score: &str) {
        pt "{who} deu nota {score} de 10" en "{who} rated {score} out of 10" es "{who} calificó con {score} de 10"
    }
    contact_edited(who: &str) {
        pt "{who} editou o contato" en "{who} edited the contact" es "{who} editó el contacto"
    }

    status_by_hand(who: &str, status: &str) {
        pt "{who} mudou o status para {status}"
        en "{who} changed the status to {status}"
        es "{who} cambió el estado a {status}"
    }
    status_by_agent(who: &str, status: &str) {
        pt "{who} escreveu: o status mudou para {status}"
        en "{who} wrote: status changed to {status}"
        es "{who} escribió: el estado cambió a {status}"
    }
    status_by_time(status: &str) {
        pt "No prazo marcado, o status mudou para {status}"
        en "Due time reached: status changed to {status}"
        es "Plazo cumplido: el estado cambió a {status}"
    }
    rule_named(rule: &str) { pt "regra “{rule}”" en "rule “{rule}”" es "regla “{rule}”" }
    at_due { pt "no prazo marcado" en "due time reached" es "plazo cumplido" }
    more_changes(n: u64) {
        pt "mais {n} mudança" | "mais {n} mudanças"
        en "{n} more change" | "{n} more changes"
        es "{n} cambio más" | "{n} cambios más"
    }
    fewer_changes { pt "mostrar menos" en "show less" es "mostrar menos" }
    and_archived { pt " e a conversa foi arquivada" en " and the chat was archived" es " y el chat se archivó" }
    and_unarchived { pt " e a conversa foi desarquivada" en " and the chat was unarchived" es " y el chat se desarchivó" }
    waits_for_customer { pt "esperando o cliente" en "waiting for the customer" es "esperando al cliente" }
    waits_for_us { pt "esperando algo interno" en "waiting on something internal" es "esperando algo interno" }
    waits_until(when: &str) { pt "até {when}" en "until {when}" es "hasta {when}" }
    waiting_changed(who: &str) {
        pt "{who} mudou a espera" en "{who} changed the wait" es "{who} cambió la espera"
    }
    waiting_for_nothing { pt "sem motivo nem prazo" en "no reason and no time limit" es "sin motivo ni plazo" }
    took_over(who: &str) {
        pt "{who} assumiu a conversa" en "{who} took the chat" es "{who} tomó el chat"
    }
    handed_over(who: &str, to: &str) {
        pt "{who} transferiu a conversa para {to}" en "{who} assigned the chat to {to}" es "{who} transfirió el chat a {to}"
    }
    let_go(who: &str) {
        pt "{who} deixou a conversa sem responsável"
        en "{who} unassigned the chat"
        es "{who} dejó el chat sin responsable"
    }
    assigned_by_reply(to: &str) {
        pt "{to} respondeu e ficou responsável" en "{to} replied and became the assignee" es "{to} respondió y quedó como responsable"
    }
    assigned_by_time(to: &str) {
        pt "No prazo marcado, a conversa foi transferida para {to}"
        en "Due time reached: the chat was assigned to {to}"
        es "Plazo cumplido: el chat se transfirió a {to}"
    }
    let_go_by_time {
        pt "No prazo marcado, a conversa ficou sem responsável"
        en "Due time reached: the chat was unassigned"
        es "Plazo cumplido: el chat quedó sin responsable"
    }
    archived_by(who: &str) { pt "{who} arquivou a conversa" en "{who} archived the chat" es "{who} archivó el chat" }
    unarchived_by(who: &str) {
        pt "{who} desarquivou a conversa" en "{who} unarchived the chat" es "{who} desarchivó el chat"
    }
    archived_by_itself { pt "A conversa foi arquivada" en "The chat was archived" es "El chat se archivó" }
    unarchived_by_itself { pt "A conversa foi desarquivada" en "The chat was unarchived" es "El chat se desarchivó" }
    tagged(who: &str, tags: &str) {
        pt "{who} adicionou {tags}" en "{who} added {tags}" es "{who} agregó {tags}"
    }
    untagged(who: &str, tags: &str) {
        pt "{who} removeu {tags}" en "{who} removed {tags}" es "{who} quitó {tags}"
    }
    retagged(who: &str, added: &str, removed: &str) {
        pt "{who} adicionou {added} e removeu {removed}" en "{who} added {added} and removed {removed}" es "{who} agregó {added} y quitó {removed}"
    }
    tagged_by_time(tags: &str) {
        pt "No prazo marcado, a conversa recebeu {tags}" en "Due time reached: the chat got {tags}" es "Plazo cumplido: el chat recibió {tags}"
    }
    one_tag(tag: &str) { pt "a etiqueta {tag}" en "the tag {tag}" es "la etiqueta {tag}" }
    many_tags(tags: &str) { pt "as etiquetas {tags}" en "the tags {tags}" es "las etiquetas {tags}" }
    by_rule(rule: &str, what: &str) { pt "Pela regra “{rule}”, {what}" en "Rule “{rule}”: {what}" es "Por la regla “{rule}”, {what}" }
    status_became(status: &str) {
        pt "o status mudou para {status}" en "the status changed to {status}" es "el estado cambió a {status}"
    }
    wait_changed { pt "a espera mudou" en "the wait changed" es "la espera cambió" }
    chat_went_to(to: &str) { pt "a conversa foi transferida para {to}" en "the chat was assigned to {to}" es "el chat se transfirió a {to}" }
    chat_let_go {
        pt "a conversa ficou sem responsável"
        en "the chat was unassigned"
        es "el chat quedó sin responsable"
    }
    chat_archived { pt "a conversa foi arquivada" en "the chat was archived" es "el chat se archivó" }
    chat_unarchived { pt "a conversa foi desarquivada" en "the chat was unarchived" es "el chat se desarchivó" }
    chat_tagged(tags: &str) { pt "a conversa recebeu {tags}" en "the chat got {tags}" es "el chat recibió {tags}" }
    chat_untagged(tags: &str) { pt "a conversa perdeu {tags}" en "the chat lost {tags}" es "el chat perdió {tags}" }
    chat_retagged(added: &str, removed: &str) {
        pt "a conversa recebeu {added} e perdeu {removed}"
        en "the chat got {added} and lost {removed}"
        es "el chat recibió {added} y perdió {removed}"
    }
    status_kept {
        pt "o status ficou como estava"
        en "the status didn't change"
        es "el estado quedó como estaba"
    }
    left_note(text: &str) { pt "ficou a nota: {text}" en "left the note: {text}" es "quedó la nota: {text}" }
    rules_rest {
        pt "as regras do chatbot pararam de acionar umas às outras"
        en "the chatbot rules stopped triggering each other"
        es "las reglas del chatbot dejaron de encadenarse"
    }
    chatbot_rests(rule: &str) {
        pt "Mensagens demais em um minuto: o chatbot parou nesta conversa, na regra “{rule}”, até alguém da equipe escrever nela"
        en "Too many messages in a minute: the chatbot stopped in this chat, at the rule “{rule}”, until someone on the team writes in it"
        es "Demasiados mensajes en un minuto: el chatbot se detuvo en este chat, en la regla “{rule}”, hasta que alguien del equipo escriba en él"
    }
    timers_rest {
        pt "Os temporizadores pararam até alguém agir"
        en "Timers paused until someone acts"
        es "Los temporizadores se detuvieron hasta que alguien actúe"
    }

    status_label(status: &str) { pt "Status: {status}" en "Status: {status}" es "Estado: {status}" }
    waiting_since { pt "O cliente espera há" en "The customer has been waiting" es "El cliente espera desde hace" }
    responsible { pt "Responsável" en "Assignee" es "Responsable" }
    responsible_is(who: &str) { pt "Responsável: {who}" en "Assignee: {who}" es "Responsable: {who}" }
    nobody { pt "Sem responsável" en "Unassigned" es "Sin responsable" }
    me(name: &str) { pt "{name} (você)" en "{name} (you)" es "{name} (usted)" }
    tags { pt "Etiquetas" en "Tags" es "Etiquetas" }
    tag_search { pt "Buscar ou criar etiqueta" en "Search or create tag" es "Buscar o crear etiqueta" }
    tag_new(name: &str) { pt "Criar “{name}”" en "Create “{name}”" es "Crear “{name}”" }
    tags_none { pt "Nenhuma etiqueta. Escreva um nome para criar a primeira." en "No tags. Type a name to create the first one." es "Ninguna etiqueta. Escriba un nombre para crear la primera." }
    message_menu { pt "Ações da mensagem" en "Message actions" es "Acciones del mensaje" }
    reply { pt "Responder" en "Reply" es "Responder" }
    in_reply_to { pt "Em resposta a" en "In reply to" es "En respuesta a" }
    quote_gone { pt "Mensagem apagada" en "Message no longer available" es "Mensaje eliminado" }
    quote_remove { pt "Não citar" en "Remove quote" es "Quitar la cita" }
    forward { pt "Encaminhar" en "Forward" es "Reenviar" }
    forward_title { pt "Encaminhar mensagem" en "Forward message" es "Reenviar mensaje" }
    forward_to { pt "Para qual conversa?" en "To which chat?" es "¿A qué chat?" }
    forwarded { pt "mensagem encaminhada" en "message forwarded" es "mensaje reenviado" }
    copy_text { pt "Copiar texto" en "Copy text" es "Copiar texto" }
    archive { pt "Arquivar" en "Archive" es "Archivar" }
    unarchive { pt "Desarquivar" en "Unarchive" es "Desarchivar" }
    history { pt "Histórico de status" en "Status history" es "Historial de estados" }
    back { pt "Voltar para a lista" en "Back to list" es "Volver a la lista" }
    edit_contact { pt "Editar contato" en "Edit contact" es "Editar contacto" }
    archived_mark { pt "Arquivada" en "Archived" es "Archivado" }

    done_archived_too(status: &str) { pt "{status}, conversa arquivada" en "{status} and archived" es "{status}, chat archivado" }
    of_chat(name: &str, what: &str) { pt "{name}: {what}" en "{name}: {what}" es "{name}: {what}" }
    draft_left {
        pt "o rascunho não foi enviado e continua na conversa"
        en "the draft wasn't sent and stays in the chat"
        es "el borrador no se envió y sigue en el chat"
    }
    done_contact { pt "Contato editado" en "Contact edited" es "Contacto editado" }
    undone(what: &str) { pt "Desfeito · {what}" en "Undone · {what}" es "Deshecho · {what}" }

    archive_unanswered { pt "Arquivar sem responder?" en "Archive without replying?" es "¿Archivar sin responder?" }
    archive_unanswered_text(name: &str) {
        pt "{name} escreveu e ninguém respondeu. A conversa sai da lista e só volta quando o cliente escrever de novo."
        en "{name} wrote and no one has replied. The chat leaves the list and comes back only when the customer writes again."
        es "{name} escribió y nadie respondió. El chat sale de la lista y solo vuelve cuando el cliente escriba de nuevo."
    }
    archive_anyway { pt "Arquivar mesmo assim" en "Archive anyway" es "Archivar de todos modos" }
    wait_title { pt "O que esta conversa aguarda?" en "What is this chat waiting for?" es "¿Qué espera este chat?" }
    wait_text {
        pt "Já está em Aguardando. Se quiser, diga por quê e até quando."
        en "It's already set to Waiting. You can add why and until when."
        es "Ya está En espera. Si quiere, diga por qué y hasta cuándo."
    }
    wait_reason { pt "Motivo" en "Reason" es "Motivo" }
    reason_none { pt "Sem motivo" en "No reason" es "Sin motivo" }
    reason_customer { pt "O cliente" en "The customer" es "El cliente" }
    reason_internal { pt "Algo interno" en "Something internal" es "Algo interno" }
    wait_until { pt "Até quando" en "Until" es "Hasta cuándo" }
    until_none { pt "Sem prazo" en "No time limit" es "Sin plazo" }
    until_hour { pt "Daqui a 1 hora" en "In 1 hour" es "Dentro de 1 hora" }
    until_afternoon { pt "Hoje à tarde" en "This afternoon" es "Esta tarde" }
    until_tomorrow { pt "Amanhã" en "Tomorrow" es "Mañana" }
    until_monday { pt "Segunda-feira" en "Monday" es "Lunes" }
    until_other { pt "Outro dia e hora" en "Custom day and time" es "Otro día y hora" }
    until_then {
        pt "Nesse dia e hora, a conversa volta para Em atendimento."
        en "At that time, the chat goes back to In service."
        es "En ese día y hora, el chat vuelve a En atención."
    }
    until_past {
        pt "Escolha um dia e uma hora que ainda não passaram."
        en "Choose a day and time in the future."
        es "Elija un día y una hora que aún no hayan pasado."
    }

    write_to(who: &str) { pt "Mensagem para {who}" en "Message to {who}" es "Mensaje para {who}" }
    write_note { pt "Nota interna: só a equipe vê" en "Internal note: only your team sees it" es "Nota interna: solo la ve el equipo" }
    write_as { pt "Escrever" en "Write" es "Escribir" }
    mode_message { pt "Mensagem" en "Message" es "Mensaje" }
    mode_note { pt "Nota interna" en "Internal note" es "Nota interna" }
    send { pt "Enviar" en "Send" es "Enviar" }
    add_note { pt "Adicionar nota" en "Add note" es "Agregar nota" }
    key_send { pt "envia" en "to send" es "envía" }
    key_resolve { pt "envia e resolve" en "to send and resolve" es "envía y resuelve" }
    key_leave { pt "volta à lista" en "back to list" es "vuelve a la lista" }
    key_add { pt "adiciona" en "to add" es "agrega" }
    key_break { pt "quebra a linha" en "for a new line" es "nueva línea" }
    key_quick { pt "respostas rápidas" en "quick replies" es "respuestas rápidas" }
    key_note { pt "nota interna" en "internal note" es "nota interna" }
    find { pt "Buscar nesta conversa" en "Search this chat" es "Buscar en este chat" }
    find_at(n: &str, all: &str) { pt "{n} de {all}" en "{n} of {all}" es "{n} de {all}" }
    find_none { pt "Nada encontrado" en "No matches" es "Sin resultados" }
    find_older { pt "Mensagem anterior" en "Previous message" es "Mensaje anterior" }
    find_newer { pt "Próxima mensagem" en "Next message" es "Mensaje siguiente" }
    find_close { pt "Fechar a busca" en "Close search" es "Cerrar la búsqueda" }
    emoji { pt "Inserir emoji" en "Insert emoji" es "Insertar emoji" }
    emoji_search { pt "Buscar emoji" en "Search emoji" es "Buscar emoji" }
    emoji_none { pt "Nenhum emoji com esse nome." en "No emoji match." es "Ningún emoji con ese nombre." }
    colleagues { pt "Colegas" en "Colleagues" es "Colegas" }
    colleagues_found(n: u64) {
        pt "{n} colega" | "{n} colegas" en "{n} colleague" | "{n} colleagues" es "{n} colega" | "{n} colegas"
    }
    key_mention { pt "colega" en "colleague" es "colega" }
    emojis { pt "Emojis" en "Emoji" es "Emojis" }
    emojis_found(n: u64) { pt "{n} emoji" | "{n} emojis" en "{n} emoji" | "{n} emoji" es "{n} emoji" | "{n} emojis" }
    quick_replies { pt "Respostas rápidas" en "Quick replies" es "Respuestas rápidas" }
    quick_none {
        pt "Este balcão ainda não tem respostas rápidas."
        en "This desk has no quick replies yet."
        es "Este espacio todavía no tiene respuestas rápidas."
    }
    quick_no_match { pt "Nenhuma resposta rápida com esse nome." en "No quick replies match." es "Ninguna respuesta rápida con ese nombre." }
    quick_found(n: u64) {
        pt "{n} resposta rápida" | "{n} respostas rápidas"
        en "{n} quick reply" | "{n} quick replies"
        es "{n} respuesta rápida" | "{n} respuestas rápidas"
    }
}
