//! A journal that is still being loaded.

use super::texts;

texts! {
    history(total: u64, read: &str) {
        pt "Histórico: {read} de {total} registro" | "Histórico: {read} de {total} registros"
        en "History: {read} of {total} event" | "History: {read} of {total} events"
        es "Historial: {read} de {total} registro" | "Historial: {read} de {total} registros"
    }
    unknown { pt "O histórico está chegando" en "History is loading" es "El historial se está cargando" }
    gone { pt "Esta conversa ainda não chegou" en "This chat hasn't loaded yet" es "Este chat todavía no se cargó" }
    gone_text {
        pt "O histórico ainda está chegando. Se ela existe neste balcão, abre sozinha."
        en "History is still loading. If the chat exists at this desk, it will open by itself."
        es "El historial todavía se está cargando. Si existe en este espacio, se abre solo."
    }
    for_now {
        pt "O histórico ainda está chegando. As conversas que já estão aqui estão completas."
        en "History is still loading. The chats already here are complete."
        es "El historial todavía se está cargando. Los chats que ya están aquí están completos."
    }
    not_final {
        pt "O histórico ainda está chegando: o que se vê aqui não está completo e muda sozinho até o fim."
        en "History is still loading: what you see is incomplete and updates by itself until it's done."
        es "El historial todavía se está cargando: lo que se ve aquí no está completo y se actualiza solo hasta el final."
    }
}
