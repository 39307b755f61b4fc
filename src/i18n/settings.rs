//! The settings of the desk and of this browser.

use super::texts;

texts! {
    title { pt "Ajustes" en "Settings" es "Ajustes" }

    people { pt "Pessoas" en "People" es "Personas" }
    people_text {
        pt "Quem atende neste balcão. Quem sai continua no histórico."
        en "Who answers at this desk. Those who leave stay in the history."
        es "Quién atiende en este mostrador. Quien se va sigue en el historial."
    }
    add_person { pt "Adicionar pessoa" en "Add a person" es "Añadir persona" }
    edit_person(name: &str) { pt "Editar {name}" en "Edit {name}" es "Editar {name}" }
    person { pt "Pessoa" en "Person" es "Persona" }
    name { pt "Nome" en "Name" es "Nombre" }
    name_hint { pt "Como a equipe vê." en "What the team sees." es "Como lo ve el equipo." }
    name_missing { pt "Escreva um nome." en "Write a name." es "Escriba un nombre." }
    login { pt "Usuário no servidor" en "Name on the server" es "Usuario en el servidor" }
    login_hint {
        pt "Exatamente como a pessoa entra. Quem administra o servidor cria o usuário e dá o papel."
        en "Exactly as they sign in. Whoever runs the server makes the user and gives the role."
        es "Exactamente como entra. Quien administra el servidor crea el usuario y da el rol."
    }
    login_missing { pt "Escreva o usuário." en "Write the user name." es "Escriba el usuario." }
    team { pt "Equipe" en "Team" es "Equipo" }
    team_text {
        pt "Um servidor CouchDB deixa a equipe inteira atender no mesmo balcão."
        en "A CouchDB server lets the whole team work at one desk."
        es "Un servidor CouchDB permite que todo el equipo atienda en el mismo mostrador."
    }
    team_connect { pt "Conectar a um servidor" en "Connect to a server" es "Conectar a un servidor" }
    team_see { pt "Ver a conexão" en "See the connection" es "Ver la conexión" }
    only_managers {
        pt "Só gerentes alteram o que vale para o balcão inteiro. A aparência e os avisos são seus."
        en "Only managers change what holds for the whole desk. Appearance and notifications are yours."
        es "Solo gerentes cambian lo que vale para todo el mostrador. La apariencia y los avisos son suyos."
    }
    only_online {
        pt "Sem conexão ao servidor, o que vale para o balcão inteiro não pode ser alterado agora."
        en "While the server is not there, what holds for the whole desk cannot be changed."
        es "Sin conexión al servidor, lo que vale para todo el mostrador no puede cambiarse ahora."
    }
    display_name { pt "Nome para os clientes" en "Name for customers" es "Nombre para los clientes" }
    display_name_hint {
        pt "Se ficar vazio, os clientes veem o mesmo nome."
        en "Where it is empty, customers see the same name."
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
    add_reply { pt "Adicionar resposta" en "Add a reply" es "Añadir respuesta" }
    edit_reply(shortcut: &str) { pt "Editar /{shortcut}" en "Edit /{shortcut}" es "Editar /{shortcut}" }
    reply { pt "Resposta rápida" en "Quick reply" es "Respuesta rápida" }
    shortcut { pt "Atalho" en "Shortcut" es "Atajo" }
    shortcut_hint { pt "Uma palavra, sem espaços." en "One word, without spaces." es "Una palabra, sin espacios." }
    shortcut_wrong {
        pt "Use uma palavra que nenhuma outra resposta use."
        en "Use one word that no other reply uses."
        es "Use una palabra que ninguna otra respuesta use."
    }
    text { pt "Texto" en "Text" es "Texto" }
    text_missing { pt "Escreva o texto." en "Write the text." es "Escriba el texto." }

    looks_text {
        pt "Só neste navegador; vale na hora."
        en "In this browser only; it counts at once."
        es "Solo en este navegador; vale al instante."
    }

    tags { pt "Etiquetas" en "Tags" es "Etiquetas" }
    tags_text {
        pt "As cores que as etiquetas têm nas listas e nas conversas."
        en "The colours that tags have in lists and chats."
        es "Los colores que tienen las etiquetas en las listas y los chats."
    }
    no_tags { pt "Nenhuma etiqueta ainda." en "No tags yet." es "Todavía no hay etiquetas." }
    add_tag { pt "Adicionar etiqueta" en "Add a tag" es "Añadir etiqueta" }
    edit_tag(name: &str) { pt "Editar etiqueta {name}" en "Edit tag {name}" es "Editar etiqueta {name}" }
    tag { pt "Etiqueta" en "Tag" es "Etiqueta" }
    opt_out {
        pt "Quem tem esta etiqueta não recebe campanhas"
        en "Whoever has this tag gets no campaigns"
        es "Quien tiene esta etiqueta no recibe campañas"
    }
    opt_out_hint {
        pt "Vale na hora de enviar. As campanhas dizem quantas pessoas ficaram de fora por isso."
        en "It counts when campaigns are sent. Campaigns say how many people were left out because of it."
        es "Vale al enviar. Las campañas dicen cuántas personas quedaron fuera por eso."
    }
    opt_out_short { pt "não recebe campanhas" en "gets no campaigns" es "no recibe campañas" }
    tag_wrong {
        pt "Use um nome que nenhuma outra etiqueta tenha."
        en "Use a name that no other tag has."
        es "Use un nombre que ninguna otra etiqueta tenga."
    }
    color { pt "Cor" en "Colour" es "Color" }
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
        en "All that this desk knows is a journal of entries, kept in this browser."
        es "Todo lo que este mostrador sabe es un diario de registros, guardado en este navegador."
    }
    entries(n: u64, shown: &str) {
        pt "{shown} registro" | "{shown} registros"
        en "{shown} entry" | "{shown} entries"
        es "{shown} registro" | "{shown} registros"
    }
    used(used: &str, quota: &str) {
        pt "{used} usados de {quota} que o navegador permite"
        en "{used} used of the {quota} that the browser allows"
        es "{used} usados de los {quota} que permite el navegador"
    }
    export { pt "Exportar tudo" en "Export the journal" es "Exportar el diario" }
    export_text {
        pt "Um arquivo com todo o histórico, que qualquer Balcão importa."
        en "A file with everything, which any Balcão imports."
        es "Un archivo con todo, que cualquier Balcão importa."
    }
    import { pt "Importar…" en "Import…" es "Importar…" }
    delete { pt "Apagar tudo" en "Delete everything" es "Borrar todo" }
    delete_text {
        pt "Apaga deste navegador todas as conversas, pessoas e rascunhos deste balcão. Não há volta: exporte antes, se quiser uma cópia."
        en "Deletes all chats, people and drafts of this desk from this browser. There is no way back: export first if you want a copy."
        es "Borra de este navegador todos los chats, personas y borradores de este mostrador. No hay vuelta atrás: exporte antes si quiere una copia."
    }
    delete_word { pt "apagar" en "delete" es "borrar" }
    delete_confirm(word: &str) { pt "Para confirmar, escreva “{word}”" en "To confirm, write “{word}”" es "Para confirmar, escriba “{word}”" }
    delete_failed {
        pt "O navegador não deixou apagar. Nada mudou. Feche as outras abas do Balcão e tente de novo."
        en "The browser did not allow it. Nothing has changed. Close the other tabs of Balcão and try again."
        es "El navegador no lo permitió. Nada cambió. Cierre las otras pestañas de Balcão e inténtelo de nuevo."
    }
}
