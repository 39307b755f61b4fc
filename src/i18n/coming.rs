//! A journal that is still being loaded.

use super::texts;

texts! {
    history(total: u64, read: &str) {
        pt "Histórico: {read} de {total} registro" | "Histórico: {read} de {total} registros"
        en "History: {read} of {total} event" | "History: {read} of {total} events"
        es "Historial: {read} de {total} evento" | "Historial: {read} de {total} eventos"
    }
    unknown { pt "O histórico está chegando" en "History is loading" es "El historial está llegando" }
    gone { pt "Esta conversa ainda não chegou" en "This chat hasn't loaded yet" es "Este chat todavía no ha llegado" }
    gone_text {
        pt "O histórico ainda está chegando. Se ela existe neste balcão, abre sozinha."
        en "History is still loading. If the chat exists at this desk, it will open by itself."
        es "El historial todavía está llegando. Si existe en este mostrador, se abre solo."
    }
    for_now {
        pt "O histórico ainda está chegando. As conversas que já estão aqui estão completas."
        en "History is still loading. The chats already here are complete."
        es "El historial todavía está llegando. Los chats que ya están aquí están completos."
    }
    not_final {
        pt "O histórico ainda está chegando: o que se vê aqui não está completo e muda sozinho até o fim."
        en "History is still loading: what you see is incomplete and updates by itself until it's done."
        es "El historial todavía está llegando: lo que se ve aquí no está completo y cambia solo hasta el final."
    }
}
