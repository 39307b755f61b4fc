//! Commands, the palette, and the list of keys.

use super::texts;

texts! {
    palette { pt "Comandos" en "Commands" es "Comandos" }
    palette_field { pt "Comando, cliente, atendente…" en "Command, customer, agent…" es "Comando, cliente, agente…" }
    agents_field { pt "Transferir para quem?" en "Assign to whom?" es "¿Transferir a quién?" }
    tags_field { pt "Que etiqueta?" en "Which tag?" es "¿Qué etiqueta?" }
    found(n: u64) {
        pt "{n} opção" | "{n} opções" en "{n} option" | "{n} options" es "{n} opción" | "{n} opciones"
    }
    looking { pt "Procurando…" en "Searching…" es "Buscando…" }
    none { pt "Nada com estas palavras" en "No results" es "Nada con estas palabras" }
    none_text {
        pt "Procure um comando, uma tela, um cliente pelo nome, telefone ou e-mail."
        en "Search for a command, a screen, or a customer by name, phone, or email."
        es "Busque un comando, una pantalla o un cliente por nombre, teléfono o correo."
    }
    assign_to(name: &str) { pt "Transferir para {name}" en "Assign to {name}" es "Transferir a {name}" }
    assign_nobody { pt "Deixar sem responsável" en "Unassign" es "Dejar sin responsable" }
    tag(name: &str) { pt "Adicionar a etiqueta {name}" en "Add the tag {name}" es "Agregar la etiqueta {name}" }
    untag(name: &str) { pt "Remover a etiqueta {name}" en "Remove the tag {name}" es "Quitar la etiqueta {name}" }

    help { pt "Atalhos do teclado" en "Keyboard shortcuts" es "Atajos del teclado" }
    group_list { pt "Na lista" en "In the list" es "En la lista" }
    group_chat { pt "Na conversa, ou nas selecionadas" en "In the chat, or selected chats" es "En el chat, o en los seleccionados" }
    group_composer { pt "Na resposta" en "In the reply" es "En la respuesta" }
    composer_send { pt "Enviar" en "Send" es "Enviar" }
    composer_resolve { pt "Enviar e resolver; sem texto, só resolver" en "Send and resolve; with no text, just resolve" es "Enviar y resolver; sin texto, solo resolver" }
    composer_break { pt "Quebrar a linha" en "New line" es "Salto de línea" }
    composer_leave { pt "Voltar à lista; o rascunho fica" en "Back to list; the draft stays" es "Volver a la lista; el borrador queda" }
    composer_quote { pt "Citar uma mensagem" en "Quote a message" es "Citar un mensaje" }
    composer_quick { pt "Respostas rápidas" en "Quick replies" es "Respuestas rápidas" }
    composer_note { pt "Nota interna, ou mensagem" en "Internal note or message" es "Nota interna, o mensaje" }
    group_desk { pt "No balcão" en "At the desk" es "En el espacio" }
    group_go { pt "Ir para" en "Go to" es "Ir a" }
    single_keys { pt "Atalhos de uma tecla" en "Single-key shortcuts" es "Atajos de una tecla" }
    single_keys_hint {
        pt "Desligados, só valem os que têm Ctrl ou ⌘."
        en "When off, only shortcuts with Ctrl or ⌘ work."
        es "Desactivados, solo funcionan los que llevan Ctrl o ⌘."
    }
    open_next { pt "Ao encerrar, abrir a próxima" en "After ending a chat, open the next one" es "Al finalizar, abrir el siguiente" }
    open_next_hint {
        pt "Depois de resolver, fechar ou arquivar, abre a próxima conversa da lista."
        en "After you resolve, close, or archive a chat, the next one in the list opens."
        es "Después de resolver, cerrar o archivar, se abre el siguiente chat de la lista."
    }
    nothing_to_undo { pt "Nada a desfazer." en "Nothing to undo." es "Nada que deshacer." }

    next { pt "Próxima conversa" en "Next chat" es "Chat siguiente" }
    previous { pt "Conversa anterior" en "Previous chat" es "Chat anterior" }
    open { pt "Abrir a conversa" en "Open chat" es "Abrir el chat" }
    select { pt "Selecionar a conversa" en "Select chat" es "Seleccionar el chat" }
    extend_down { pt "Selecionar até a próxima" en "Extend selection down" es "Seleccionar hasta el siguiente" }
    extend_up { pt "Selecionar até a anterior" en "Extend selection up" es "Seleccionar hasta el anterior" }
    select_all { pt "Selecionar todas as desta lista" en "Select all chats in this list" es "Seleccionar todos los de esta lista" }
    statuses { pt "Mudar status…" en "Change status…" es "Cambiar estado…" }
    statuses_of(name: &str) { pt "Status de {name}" en "Status of {name}" es "Estado de {name}" }
    statuses_of_picked { pt "Status das selecionadas" en "Status of selected chats" es "Estado de los seleccionados" }
    statuses_leave { pt "cancela" en "cancel" es "cancela" }
    was_a_word {
        pt "Parece texto: nada mudou. R leva à resposta."
        en "That looks like text: nothing changed. Press R to reply."
        es "Parece texto: nada cambió. R lleva a la respuesta."
    }
    status(name: &str) { pt "Status: {name}" en "Status: {name}" es "Estado: {name}" }
    take { pt "Assumir a conversa" en "Assign to me" es "Tomar el chat" }
    assign { pt "Transferir para…" en "Assign to…" es "Transferir a…" }
    tags { pt "Etiquetas…" en "Tags…" es "Etiquetas…" }
    archive { pt "Arquivar ou desarquivar" en "Archive or unarchive" es "Archivar o desarchivar" }
    favourite { pt "Marcar ou remover das favoritas" en "Add to or remove from favorites" es "Marcar o quitar de favoritos" }
    reply { pt "Responder" en "Reply" es "Responder" }
    note { pt "Escrever nota interna" en "Write internal note" es "Escribir nota interna" }
    history { pt "Histórico de status" en "Status history" es "Historial de estados" }
    details { pt "Detalhes da conversa" en "Chat details" es "Detalles del chat" }
    search { pt "Buscar conversas" en "Search chats" es "Buscar chats" }
    filters { pt "Filtrar conversas" en "Filter chats" es "Filtrar chats" }
    new_chat { pt "Nova conversa" en "New chat" es "Nuevo chat" }
    undo { pt "Desfazer a última ação" en "Undo last action" es "Deshacer la última acción" }
    go(name: &str) { pt "Ir para {name}" en "Go to {name}" es "Ir a {name}" }
    theme(name: &str) { pt "Tema: {name}" en "Theme: {name}" es "Tema: {name}" }
    language(name: &str) { pt "Idioma: {name}" en "Language: {name}" es "Idioma: {name}" }
}
