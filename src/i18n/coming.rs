//! A journal that is still being loaded.

use super::texts;

texts! {
    history(total: u64, read: &str) {
        pt "Histórico: {read} de {total} registro" | "Histórico: {read} de {total} registros"
        en "History: {read} of {total} event" | "History: {read} of {total} events"
        es "Historial: {read} de {total} evento" | "Historial: {read} de {total} eventos"
    }
    unknown { pt "O histórico está chegando" en "The history is coming" es "El historial está llegando" }
    gone { pt "Esta conversa ainda não chegou" en "This chat has not come yet" es "Este chat todavía no ha llegado" }
    gone_text {
        pt "O histórico ainda está chegando. Se ela existe neste balcão, abre sozinha."
        en "The history is still coming. If it exists at this desk, it opens by itself."
        es "El historial todavía está llegando. Si existe en este mostrador, se abre solo."
    }
    for_now {
        pt "O histórico ainda está chegando. As conversas que já estão aqui estão completas."
        en "The history is still coming. The chats that are here already are complete."
        es "El historial todavía está llegando. Los chats que ya están aquí están completos."
    }
    not_final {
        pt "O histórico ainda está chegando: o que se vê aqui não está completo e muda sozinho até o fim."
        en "The history is still coming: what you see here is not complete, and changes by itself until it is."
        es "El historial todavía está llegando: lo que se ve aquí no está completo y cambia solo hasta el final."
    }
}
