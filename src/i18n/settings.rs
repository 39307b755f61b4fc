//! The settings of the desk and of this browser.

use super::texts;

texts! {
    title { pt "Ajustes" en "Settings" es "Ajustes" }

    people { pt "Pessoas" en "People" es "Personas" }
    people_text {
        pt "Quem atende neste balcão. Quem sai continua no histórico."
        en "Who works at this desk. People who leave stay in the history."
        es "Quién atiende en este espacio. Quien se va sigue en el historial."
    }
    add_person { pt "Adicionar pessoa" en "Add person" es "Agregar persona" }
    edit_person(name: &str) { pt "Editar {name}" en "Edit {name}" es "Editar {name}" }
    person { pt "Pessoa" en "Person" es "Persona" }
    name { pt "Nome" en "Name" es "Nombre" }
    name_hint { pt "Como a equipe vê." en "What your team sees." es "Como lo ve el equipo." }
    name_missing { pt "Escreva um nome." en "Enter a name." es "Escriba un nombre." }
    login { pt "Usuário no servidor" en "Server username" es "Usuario en el servidor" }
    login_hint {
        pt "Exatamente como a pessoa entra. Quem administra o servidor cria o usuário e dá o papel."
        en "Exactly as they sign in. The server's admin creates the user and sets the role."
        es "Exactamente como entra. Quien administra el servidor crea el usuario y da el rol."
    }
    login_missing { pt "Escreva o usuário." en "Enter the username." es "Escriba el usuario." }
    team { pt "Equipe" en "Team" es "Equipo" }
    team_text {
        pt "Um servidor CouchDB deixa a equipe inteira atender no mesmo balcão."
        en "A CouchDB server lets your whole team work at the same desk."
        es "Un servidor CouchDB permite que todo el equipo atienda en el mismo espacio."
    }
    team_connect { pt "Conectar a um servidor" en "Connect to a server" es "Conectar a un servidor" }
    team_see { pt "Ver a conexão" en "View connection" es "Ver la conexión" }
    only_managers {
        pt "Só gerentes alteram o que vale para o balcão inteiro. A aparência e os avisos são seus."
        en "Only managers can change what applies to the whole desk. Appearance and notifications are yours."
        es "Solo gerentes cambian lo que vale para todo el espacio. La apariencia y los avisos son suyos."
    }
    only_online {
        pt "Sem conexão ao servidor, o que vale para o balcão inteiro não pode ser alterado agora."
        en "What applies to the whole desk can't be changed while disconnected from the server."
        es "Sin conexión al servidor, lo que vale para todo el espacio no puede cambiarse ahora."
    }
    display_name { pt "Nome para os clientes" en "Name shown to customers" es "Nombre para los clientes" }
    display_name_hint {
        pt "Se ficar vazio, os clientes veem o mesmo nome."
        en "If empty, customers see the same name."
        es "Si queda vacío, los clientes ven el mismo nombre."
    }
    role { pt "Papel" en "Role" es "Rol" }
    role_agent { pt "Atendente" en "Agent" es "Agente" }
    role_manager { pt "Gerente" en "Manager" es "Gerente" }
    works_here { pt "Trabalha aqui" en "Works here" es "Trabaja aquí" }
    left { pt "Saiu" en "Left" es "Se fue" }
    you { pt "Você" en "You" es "Usted" }

    replies { pt "Respostas rápidas" en "Quick replies" es "Respuestas rápidas" }
    replies_text {
        pt "Na conversa, digite / e o atalho."
        en "In a chat, type / and the shortcut."
        es "En el chat, escriba / y el atajo."
    }
    no_replies { pt "Nenhuma resposta rápida ainda." en "No quick replies yet." es "Todavía no hay respuestas rápidas." }
    add_reply { pt "Adicionar resposta" en "Add quick reply" es "Agregar respuesta" }
    edit_reply(shortcut: &str) { pt "Editar /{shortcut}" en "Edit /{shortcut}" es "Editar /{shortcut}" }
    reply { pt "Resposta rápida" en "Quick reply" es "Respuesta rápida" }
    shortcut { pt "Atalho" en "Shortcut" es "Atajo" }
    shortcut_hint { pt "Uma palavra, sem espaços." en "One word, no spaces." es "Una palabra, sin espacios." }
    shortcut_wrong {
        pt "Use uma palavra que nenhuma outra resposta use."
        en "Use a single word that no other quick reply uses."
        es "Use una palabra que ninguna otra respuesta use."
    }
    text { pt "Texto" en "Text" es "Texto" }
    reply_blanks(names: &str) {
        pt "{names}: não é uma variável. Quem usar a resposta preenche antes de enviar."
        en "{names}: not a variable. Whoever uses the reply fills it in before sending."
        es "{names}: no es una variable. Quien use la respuesta lo completa antes de enviar."
    }
    text_missing { pt "Escreva o texto." en "Write the text." es "Escriba el texto." }

    compact { pt "Lista compacta" en "Compact list" es "Lista compacta" }
    compact_hint {
        pt "Duas linhas por conversa, em vez de três: sem etiquetas, responsável, nome do status nem metas que não vencem em breve."
        en "Two lines per chat instead of three: no tags, assignee, status name, or targets that aren't due soon."
        es "Dos líneas por chat, en lugar de tres: sin etiquetas, responsable, nombre del estado ni metas que no vencen pronto."
    }
    looks_text {
        pt "Só neste navegador; vale na hora."
        en "This browser only; applies immediately."
        es "Solo en este navegador; vale al instante."
    }

    tags { pt "Etiquetas" en "Tags" es "Etiquetas" }
    tags_text {
        pt "As cores que as etiquetas têm nas listas e nas conversas."
        en "Tag colors in lists and chats."
        es "Los colores que tienen las etiquetas en las listas y los chats."
    }
    no_tags { pt "Nenhuma etiqueta ainda." en "No tags yet." es "Todavía no hay etiquetas." }
    add_tag { pt "Adicionar etiqueta" en "Add tag" es "Agregar etiqueta" }
    edit_tag(name: &str) { pt "Editar etiqueta {name}" en "Edit tag {name}" es "Editar etiqueta {name}" }
    tag { pt "Etiqueta" en "Tag" es "Etiqueta" }
    opt_out {
        pt "Quem tem esta etiqueta não recebe campanhas"
        en "Customers with this tag don't get campaigns"
        es "Quien tiene esta etiqueta no recibe campañas"
    }
    opt_out_hint {
        pt "Vale na hora de enviar. As campanhas dizem quantas pessoas ficaram de fora por isso."
        en "Applies when campaigns are sent. Each campaign shows how many people were excluded because of it."
        es "Vale al enviar. Las campañas dicen cuántas personas quedaron fuera por eso."
    }
    opt_out_short { pt "não recebe campanhas" en "no campaigns" es "no recibe campañas" }
    tag_wrong {
        pt "Use um nome que nenhuma outra etiqueta tenha."
        en "Use a name that no other tag has."
        es "Use un nombre que ninguna otra etiqueta tenga."
    }
    color { pt "Cor" en "Color" es "Color" }
    neutral { pt "Neutra" en "Neutral" es "Neutro" }
    accent { pt "Índigo" en "Indigo" es "Índigo" }
    info { pt "Azul" en "Blue" es "Azul" }
    success { pt "Verde" en "Green" es "Verde" }
    warning { pt "Amarela" en "Yellow" es "Amarillo" }
    danger { pt "Vermelha" en "Red" es "Rojo" }
    remove { pt "Remover" en "Remove" es "Quitar" }

    data { pt "Dados" en "Data" es "Datos" }
    data_text {
        pt "Tudo o que este balcão sabe é um histórico de registros, guardado neste navegador."
        en "Everything at this desk is a history of events, kept in this browser."
        es "Todo lo que este espacio sabe es un historial de registros, guardado en este navegador."
    }
    entries(n: u64, shown: &str) {
        pt "{shown} registro" | "{shown} registros"
        en "{shown} event" | "{shown} events"
        es "{shown} registro" | "{shown} registros"
    }
    used(used: &str, quota: &str) {
        pt "{used} usados de {quota} que o navegador permite"
        en "{used} used of the {quota} the browser allows"
        es "{used} usados de los {quota} que permite el navegador"
    }
    export { pt "Exportar tudo" en "Export everything" es "Exportar todo" }
    export_text {
        pt "Um arquivo com todo o histórico, que qualquer Balcão importa."
        en "One file with the whole history, which any Balcão can import."
        es "Un archivo con todo el historial, que cualquier Balcão importa."
    }
    import { pt "Importar…" en "Import…" es "Importar…" }
    delete { pt "Apagar tudo" en "Delete everything" es "Borrar todo" }
    delete_text {
        pt "Apaga deste navegador todas as conversas, pessoas e rascunhos deste balcão. Não há volta: exporte antes, se quiser uma cópia."
        en "Deletes all of this desk's chats, people, and drafts from this browser. This can't be undone: export first if you want a copy."
        es "Borra de este navegador todos los chats, personas y borradores de este espacio. No hay vuelta atrás: exporte antes si quiere una copia."
    }
    delete_word { pt "apagar" en "delete" es "borrar" }
    delete_confirm(word: &str) { pt "Para confirmar, escreva “{word}”" en "To confirm, type “{word}”" es "Para confirmar, escriba “{word}”" }
    delete_failed {
        pt "O navegador não deixou apagar. Nada mudou. Feche as outras abas do Balcão e tente de novo."
        en "The browser didn't allow it. Nothing changed. Close other Balcão tabs and try again."
        es "El navegador no lo permitió. Nada cambió. Cierre las otras pestañas de Balcão e inténtelo de nuevo."
    }
}
