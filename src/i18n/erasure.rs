//! Erasing a customer's texts, on their request.

use super::texts;

texts! {
    title { pt "Apagar dados do cliente" en "Erase customer data" es "Borrar datos del cliente" }
    text(n: u64) {
        pt "Texto, arquivos e contato saem de {n} mensagem, nota ou cadastro desta conversa: do servidor e dos navegadores de toda a equipe. Não há como desfazer."
            | "Texto, arquivos e contato saem de {n} mensagens, notas e cadastros desta conversa: do servidor e dos navegadores de toda a equipe. Não há como desfazer."
        en "Text, files, and contact info will be removed from {n} message, note, or contact entry in this chat: on the server and in your whole team's browsers. This can't be undone."
            | "Text, files, and contact info will be removed from {n} messages, notes, and contact entries in this chat: on the server and in your whole team's browsers. This can't be undone."
        es "El texto, los archivos y el contacto se quitan de {n} mensaje, nota o ficha de este chat: del servidor y de los navegadores de todo el equipo. No se puede deshacer."
            | "El texto, los archivos y el contacto se quitan de {n} mensajes, notas y fichas de este chat: del servidor y de los navegadores de todo el equipo. No se puede deshacer."
    }
    stays {
        pt "Datas, status e responsáveis ficam, e com eles os relatórios. Arquivos que alguém exportou e cópias do servidor não mudam, e o servidor só esquece de vez quando compactar o banco."
        en "Dates, statuses, and assignees stay, and so do the reports. Files someone exported and server backups don't change, and the server only forgets for good when it compacts its database."
        es "Fechas, estados y responsables quedan, y con ellos los reportes. Los archivos que alguien exportó y las copias del servidor no cambian, y el servidor solo olvida del todo cuando compacta la base."
    }
    nothing {
        pt "Nesta conversa não há mais texto, arquivo nem contato."
        en "There is no text, file, or contact info left in this chat."
        es "En este chat ya no hay texto, archivo ni contacto."
    }
    erase { pt "Apagar para sempre" en "Erase permanently" es "Borrar para siempre" }
    done(n: u64) {
        pt "Apagado em {n} registro no servidor; os navegadores da equipe apagam em seguida." | "Apagado em {n} registros no servidor; os navegadores da equipe apagam em seguida."
        en "Erased in {n} event on the server; your team's browsers will follow." | "Erased in {n} events on the server; your team's browsers will follow."
        es "Borrado en {n} registro del servidor; los navegadores del equipo lo borran enseguida." | "Borrado en {n} registros del servidor; los navegadores del equipo lo borran enseguida."
    }
    alone {
        pt "Este balcão não tem mais servidor. Nada foi apagado."
        en "This desk no longer has a server. Nothing was erased."
        es "Este espacio ya no tiene servidor. No se borró nada."
    }
    waiting {
        pt "Parte desta conversa ainda não chegou ao servidor. Nada foi apagado: espere a sincronização e tente de novo."
        en "Part of this chat hasn't reached the server yet. Nothing was erased: wait for it to sync and try again."
        es "Parte de este chat aún no llegó al servidor. No se borró nada: espere la sincronización e inténtelo de nuevo."
    }
    some(n: u64) {
        pt "O servidor não apagou {n} registro. O resto já foi apagado; tente de novo." | "O servidor não apagou {n} registros. O resto já foi apagado; tente de novo."
        en "The server didn't erase {n} event. The rest was erased; try again." | "The server didn't erase {n} events. The rest was erased; try again."
        es "El servidor no borró {n} registro. El resto ya se borró; inténtelo de nuevo." | "El servidor no borró {n} registros. El resto ya se borró; inténtelo de nuevo."
    }
}
