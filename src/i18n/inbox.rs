//! The list of chats: tabs, filters, search, rows, starting a chat.

use super::texts;

texts! {
    title { pt "Conversas" en "Chats" es "Chats" }
    active { pt "Ativas" en "Active" es "Activos" }
    archived { pt "Arquivadas" en "Archived" es "Archivados" }
    lists { pt "Listas de conversas" en "Chat lists" es "Listas de chats" }
    filters { pt "Filtrar a lista" en "Filter the list" es "Filtrar la lista" }
    clear_filters { pt "Limpar filtros" en "Clear filters" es "Limpiar filtros" }
    search { pt "Buscar cliente ou mensagem" en "Search customer or message" es "Buscar cliente o mensaje" }
    clear_search { pt "Limpar busca" en "Clear search" es "Limpiar búsqueda" }

    you { pt "Você" en "You" es "Usted" }
    chatbot { pt "Chatbot" en "Chatbot" es "Chatbot" }
    bot_answered { pt "O chatbot já respondeu" en "The chatbot has replied" es "El chatbot ya respondió" }
    campaign { pt "Campanha" en "Campaign" es "Campaña" }
    draft { pt "Rascunho:" en "Draft:" es "Borrador:" }
    draft_note { pt "Rascunho de nota:" en "Draft note:" es "Borrador de nota:" }
    no_text { pt "Sem texto" en "No text" es "Sin texto" }
    no_messages { pt "Sem mensagens" en "No messages" es "Sin mensajes" }
    unread(n: u64) {
        pt "{n} mensagem não lida" | "{n} mensagens não lidas"
        en "{n} unread message" | "{n} unread messages"
        es "{n} mensaje sin leer" | "{n} mensajes sin leer"
    }
    unanswered_for { pt "sem resposta há" en "unanswered for" es "sin respuesta desde hace" }
    chat_menu { pt "Ações da conversa" en "Chat actions" es "Acciones del chat" }
    open { pt "Abrir a conversa" en "Open the chat" es "Abrir el chat" }
    mark_unread { pt "Marcar como não lida" en "Mark as unread" es "Marcar como no leído" }
    mark_read { pt "Marcar como lida" en "Mark as read" es "Marcar como leído" }
    marked_unread { pt "Marcada como não lida" en "Marked as unread" es "Marcado como no leído" }
    responsible(name: &str) { pt "Com {name}" en "Assigned to {name}" es "Con {name}" }
    more_tags(n: u64) {
        pt "mais {n} etiqueta" | "mais {n} etiquetas"
        en "+{n} tag" | "+{n} tags"
        es "+{n} etiqueta" | "+{n} etiquetas"
    }
    on_top(n: u64) {
        pt "{n} conversa nova no topo" | "{n} conversas novas no topo"
        en "{n} new chat on top" | "{n} new chats on top"
        es "{n} chat nuevo arriba" | "{n} chats nuevos arriba"
    }

    choose { pt "Escolha uma conversa" en "Select a chat" es "Elija un chat" }
    choose_text {
        pt "Comece pelas Abertas: são os clientes que esperam resposta."
        en "Start with Open: those customers are waiting for a reply."
        es "Empiece por los Abiertos: son los clientes que esperan respuesta."
    }
    gone { pt "Conversa não encontrada" en "Chat not found" es "Chat no encontrado" }
    gone_text {
        pt "Ela não existe neste balcão. O link pode ser de outro aparelho ou de outro balcão."
        en "It doesn't exist at this desk. The link may be from another device or another desk."
        es "No existe en este espacio. El enlace puede ser de otro dispositivo o de otro espacio."
    }
    to_list { pt "Ver as conversas" en "View chats" es "Ver los chats" }

    none_yet { pt "Nenhuma conversa ainda" en "No chats yet" es "Todavía no hay chats" }
    none_yet_shared {
        pt "As conversas da equipe aparecem aqui assim que um cliente escreve. Você também pode começar uma."
        en "Your team's chats show up here as soon as a customer writes. You can also start one."
        es "Los chats del equipo aparecen aquí en cuanto escribe un cliente. También puede empezar uno."
    }
    none_yet_text {
        pt "Simule um cliente para ver como funciona, comece uma conversa, ou importe o histórico de outro sistema."
        en "Simulate a customer to see how it works, start a chat, or import history from another system."
        es "Simule un cliente para ver cómo funciona, empiece un chat o importe el historial de otro sistema."
    }
    none_active { pt "Nada por atender" en "All caught up" es "Todo atendido" }
    none_active_text {
        pt "Todas as conversas estão arquivadas. Quando um cliente escrever, a conversa dele aparece aqui."
        en "All chats are archived. When a customer writes, their chat shows up here."
        es "Todos los chats están archivados. Cuando un cliente escriba, su chat aparecerá aquí."
    }
    none_archived { pt "Nenhuma conversa arquivada" en "No archived chats" es "Ningún chat archivado" }
    none_archived_text {
        pt "Conversas resolvidas e fechadas vêm para cá, e voltam sozinhas quando o cliente escreve."
        en "Resolved and closed chats come here, and go back on their own when the customer writes."
        es "Los chats resueltos y cerrados llegan aquí, y vuelven solos cuando el cliente escribe."
    }
    none_match { pt "Nenhuma conversa com este filtro" en "No chats match this filter" es "Ningún chat con este filtro" }

    results { pt "Resultados da busca" en "Search results" es "Resultados de la búsqueda" }
    searching { pt "Buscando…" en "Searching…" es "Buscando…" }
    found(n: u64) {
        pt "{n} conversa encontrada" | "{n} conversas encontradas"
        en "{n} chat found" | "{n} chats found"
        es "{n} chat encontrado" | "{n} chats encontrados"
    }
    found_none { pt "Nada encontrado" en "No results" es "Nada encontrado" }
    found_none_text {
        pt "A busca olha nomes, telefones, e-mails e mensagens, ativas e arquivadas. Confira a escrita ou use menos palavras."
        en "Search covers names, phones, emails, and messages, active and archived. Check the spelling or use fewer words."
        es "La búsqueda mira nombres, teléfonos, correos y mensajes, activos y archivados. Revise la escritura o use menos palabras."
    }
    in_name { pt "No nome" en "In the name" es "En el nombre" }
    in_address { pt "No telefone ou e-mail" en "In phone or email" es "En el teléfono o correo" }
    in_protocol { pt "No protocolo" en "In the protocol number" es "En el número de protocolo" }
    in_message { pt "Na mensagem" en "In a message" es "En un mensaje" }
    is_archived { pt "Arquivada" en "Archived" es "Archivado" }

    new_chat { pt "Nova conversa" en "New chat" es "Nuevo chat" }
    known_contact {
        pt "Este contato já tem conversa:"
        en "This contact already has a chat:"
        es "Este contacto ya tiene un chat:"
    }
    new_chat_text {
        pt "Você escreve primeiro: a conversa fica sem status até o cliente responder."
        en "You write first: the chat has no status until the customer replies."
        es "Usted escribe primero: el chat queda sin estado hasta que el cliente responda."
    }
    contact_name { pt "Nome do cliente" en "Customer name" es "Nombre del cliente" }
    contact_address { pt "Telefone, e-mail ou usuário" en "Phone, email, or username" es "Teléfono, correo o usuario" }
    contact_needed { pt "Escreva o nome, o telefone ou o e-mail do cliente." en "Enter the customer's name, phone, or email." es "Escriba el nombre, el teléfono o el correo del cliente." }
    channel { pt "Canal" en "Channel" es "Canal" }
    channel_web { pt "Chat do site" en "Web chat" es "Chat del sitio" }
    channel_email { pt "E-mail" en "Email" es "Correo" }
    channel_phone { pt "Telefone" en "Phone" es "Teléfono" }
    channel_import { pt "Importação" en "Import" es "Importación" }
    first_message { pt "Primeira mensagem" en "First message" es "Primer mensaje" }
    message_needed { pt "Escreva a mensagem." en "Write a message." es "Escriba el mensaje." }
    start { pt "Enviar" en "Send" es "Enviar" }
}
