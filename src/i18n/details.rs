//! The side panel of a chat.

use super::texts;

texts! {
    title { pt "Detalhes da conversa" en "Chat details" es "Detalles del chat" }
    contact { pt "Contato" en "Contact" es "Contacto" }
    case { pt "Caso" en "Case" es "Caso" }
    address { pt "Telefone ou e-mail" en "Phone or email" es "Teléfono o correo" }
    channel { pt "Canal" en "Channel" es "Canal" }
    first_seen { pt "Desde" en "Since" es "Desde" }
    unknown { pt "não informado" en "not provided" es "sin datos" }
    copy { pt "Copiar telefone ou e-mail" en "Copy phone or email" es "Copiar teléfono o correo" }
    copied { pt "Copiado" en "Copied" es "Copiado" }
    not_copied {
        pt "O navegador não deixou copiar. Selecione o texto e copie com o teclado."
        en "The browser didn't allow copying. Select the text and copy it with the keyboard."
        es "El navegador no permitió copiar. Seleccione el texto y cópielo con el teclado."
    }
    notes(n: u64) {
        pt "{n} nota interna" | "{n} notas internas"
        en "{n} internal note" | "{n} internal notes"
        es "{n} nota interna" | "{n} notas internas"
    }
    notes_none { pt "Notas internas" en "Internal notes" es "Notas internas" }
    notes_text {
        pt "Nenhuma ainda. O que a equipe precisa saber fica aqui; o cliente não vê."
        en "None yet. Keep here what your team needs to know; the customer doesn't see it."
        es "Ninguna todavía. Lo que el equipo debe saber queda aquí; el cliente no lo ve."
    }
    write_note { pt "Escrever nota" en "Write note" es "Escribir nota" }
    go_to_note(who: &str, when: &str) {
        pt "Ver na conversa: nota de {who}, {when}"
        en "View in chat: note by {who}, {when}"
        es "Ver en el chat: nota de {who}, {when}"
    }
    attendances_text {
        pt "Nenhum ainda. O primeiro começa quando o cliente escreve."
        en "None yet. The first one starts when the customer writes."
        es "Ninguna todavía. La primera empieza cuando el cliente escribe."
    }
    attendances_none { pt "Atendimentos" en "Conversations" es "Atenciones" }
    all_in_history(n: u64) {
        pt "Mais {n} no histórico" | "Mais {n} no histórico"
        en "{n} more in history" | "{n} more in history"
        es "{n} más en el historial" | "{n} más en el historial"
    }
    others(n: u64) {
        pt "{n} outra conversa deste cliente" | "{n} outras conversas deste cliente"
        en "{n} other chat with this customer" | "{n} other chats with this customer"
        es "{n} otro chat de este cliente" | "{n} otros chats de este cliente"
    }
    ratings { pt "Avaliação" en "Rating" es "Calificación" }
    score(score: &str) { pt "{score} de 10" en "{score} out of 10" es "{score} de 10" }
}
