//! Many chats at once.

use super::texts;

texts! {
    bar { pt "Conversas selecionadas" en "Selected chats" es "Chats seleccionados" }
    selected(n: u64) {
        pt "{n} selecionada" | "{n} selecionadas"
        en "{n} selected" | "{n} selected"
        es "{n} seleccionado" | "{n} seleccionados"
    }
    all_selected(n: u64) {
        pt "A única desta lista" | "Todas as {n} desta lista"
        en "The only one in this list" | "All {n} in this list"
        es "El único de esta lista" | "Los {n} de esta lista"
    }
    outside(n: u64) {
        pt "{n} já fora desta lista" | "{n} já fora desta lista"
        en "{n} no longer in this list" | "{n} no longer in this list"
        es "{n} ya fuera de esta lista" | "{n} ya fuera de esta lista"
    }
    select_all(n: u64) {
        pt "Selecionar a única" | "Selecionar todas as {n}"
        en "Select the only one" | "Select all {n}"
        es "Seleccionar el único" | "Seleccionar los {n}"
    }
    status { pt "Mudar status" en "Change status" es "Cambiar estado" }
    assign { pt "Transferir…" en "Assign…" es "Transferir…" }
    tags { pt "Etiquetas…" en "Tags…" es "Etiquetas…" }
    archive { pt "Arquivar" en "Archive" es "Archivar" }
    unarchive { pt "Desarquivar" en "Unarchive" es "Desarchivar" }
    read { pt "Marcar como lidas" en "Mark as read" es "Marcar como leídos" }
    none { pt "Limpar a seleção" en "Clear the selection" es "Quitar la selección" }

    with(name: &str) { pt "com {name}" en "assigned to {name}" es "con {name}" }
    with_nobody { pt "sem responsável" en "unassigned" es "sin responsable" }
    tagged(tag: &str) { pt "com a etiqueta {tag}" en "tagged {tag}" es "con la etiqueta {tag}" }
    untagged(tag: &str) { pt "sem a etiqueta {tag}" en "without the tag {tag}" es "sin la etiqueta {tag}" }
    archived { pt "arquivada" en "archived" es "archivado" }
    unarchived { pt "desarquivada" en "unarchived" es "desarchivado" }
    is_read { pt "sem mensagens não lidas" en "no unread messages" es "sin mensajes sin leer" }

    confirm(n: u64) {
        pt "Mudar {n} conversa?" | "Mudar {n} conversas?"
        en "Change {n} chat?" | "Change {n} chats?"
        es "¿Cambiar {n} chat?" | "¿Cambiar {n} chats?"
    }
    confirm_text(what: &str) { pt "Ficam assim: {what}." en "They will be: {what}." es "Quedarán así: {what}." }
    same(n: u64) {
        pt "{n} já está assim e não muda." | "{n} já estão assim e não mudam."
        en "{n} already matches and won't change." | "{n} already match and won't change."
        es "{n} ya está así y no cambia." | "{n} ya están así y no cambian."
    }
    go(n: u64) {
        pt "Mudar {n} conversa" | "Mudar {n} conversas"
        en "Change {n} chat" | "Change {n} chats"
        es "Cambiar {n} chat" | "Cambiar {n} chats"
    }
    told(n: u64, rule: &str) {
        pt "{n} cliente recebe a mensagem automática de “{rule}”." | "{n} clientes recebem a mensagem automática de “{rule}”."
        en "{n} customer will get the automatic message from “{rule}”." | "{n} customers will get the automatic message from “{rule}”."
        es "{n} cliente recibe el mensaje automático de “{rule}”." | "{n} clientes reciben el mensaje automático de “{rule}”."
    }
    quiet { pt "Sem mensagens automáticas" en "No automatic messages" es "Sin mensajes automáticos" }
    quiet_hint {
        pt "O status muda, e o chatbot não escreve a ninguém por isso."
        en "The status changes, and the chatbot doesn't write to anyone about it."
        es "El estado cambia, y el chatbot no le escribe a nadie por eso."
    }
    unanswered(n: u64) {
        pt "{n} cliente ainda espera a primeira resposta e sai da lista." | "{n} clientes ainda esperam a primeira resposta e saem da lista."
        en "{n} customer is still waiting for a first reply and will leave the list." | "{n} customers are still waiting for a first reply and will leave the list."
        es "{n} cliente todavía espera la primera respuesta y sale de la lista." | "{n} clientes todavía esperan la primera respuesta y salen de la lista."
    }
    nothing { pt "Nada a mudar: já está assim." en "Nothing to change." es "Nada que cambiar: ya está así." }
    done(n: u64, what: &str) {
        pt "{n} conversa: {what}" | "{n} conversas: {what}"
        en "{n} chat: {what}" | "{n} chats: {what}"
        es "{n} chat: {what}" | "{n} chats: {what}"
    }
    stopped(n: u64, what: &str) {
        pt "Parado. {n} conversa mudou: {what}" | "Parado. {n} conversas mudaram: {what}"
        en "Stopped. {n} chat changed: {what}" | "Stopped. {n} chats changed: {what}"
        es "Detenido. {n} chat cambió: {what}" | "Detenido. {n} chats cambiaron: {what}"
    }
    working { pt "Mudando conversas" en "Changing chats" es "Cambiando chats" }
    undoing { pt "Desfazendo" en "Undoing" es "Deshaciendo" }
    so_many(done: &str, total: &str) { pt "{done} de {total}" en "{done} of {total}" es "{done} de {total}" }
    stop { pt "Parar" en "Stop" es "Detener" }
    undone(n: u64) {
        pt "Desfeito em {n} conversa" | "Desfeito em {n} conversas"
        en "Undone in {n} chat" | "Undone in {n} chats"
        es "Deshecho en {n} chat" | "Deshecho en {n} chats"
    }
    partly_undone(n: u64, total: &str) {
        pt "Desfeito em {n} de {total}. Nas outras passou um minuto, ou outra pessoa está no balcão; elas ficam como estão."
            | "Desfeito em {n} de {total}. Nas outras passou um minuto, ou outra pessoa está no balcão; elas ficam como estão."
        en "Undone in {n} of {total}. For the rest, more than a minute has passed or someone else is at the desk, so they stay as they are."
            | "Undone in {n} of {total}. For the rest, more than a minute has passed or someone else is at the desk, so they stay as they are."
        es "Deshecho en {n} de {total}. En los demás pasó un minuto, o ya atiende otra persona; quedan como están."
            | "Deshecho en {n} de {total}. En los demás pasó un minuto, o ya atiende otra persona; quedan como están."
    }
}
