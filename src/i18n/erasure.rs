//! Erasing a customer's texts, on their request.

use super::texts;

texts! {
    title { pt "Apagar dados do cliente" en "Erase customer data" es "Borrar datos del cliente" }
    text(n: u64) {
        pt "Texto, arquivos e contato saem de {n} mensagem, nota ou cadastro, em todas as conversas deste cliente: do servidor e dos navegadores de toda a equipe. Não há como desfazer."
            | "Texto, arquivos e contato saem de {n} mensagens, notas e cadastros, em todas as conversas deste cliente: do servidor e dos navegadores de toda a equipe. Não há como desfazer."
        en "Text, files, and contact info will be removed from {n} message, note, or contact entry, in all of this customer's chats: on the server and in your whole team's browsers. This can't be undone."
            | "Text, files, and contact info will be removed from {n} messages, notes, and contact entries, in all of this customer's chats: on the server and in your whole team's browsers. This can't be undone."
        es "El texto, los archivos y el contacto se quitan de {n} mensaje, nota o ficha, en todos los chats de este cliente: del servidor y de los navegadores de todo el equipo. No se puede deshacer."
            | "El texto, los archivos y el contacto se quitan de {n} mensajes, notas y fichas, en todos los chats de este cliente: del servidor y de los navegadores de todo el equipo. No se puede deshacer."
    }
    whose { pt "Estas conversas:" en "These chats:" es "Estos chats:" }
    by_hand { pt "juntada manualmente" en "combined manually" es "unido manualmente" }
    stays {
        pt "Datas, status, etiquetas e responsáveis ficam, e com eles os relatórios. Um navegador desligado só apaga quando voltar a se conectar. Arquivos que alguém exportou e cópias do servidor não mudam, e o servidor só esquece de vez quando compactar o banco."
        en "Dates, statuses, tags, and assignees stay, and so do the reports. A browser that is off only erases when it connects again. Files someone exported and server backups don't change, and the server only forgets for good when it compacts its database."
        es "Fechas, estados, etiquetas y responsables quedan, y con ellos los reportes. Un navegador apagado solo borra cuando vuelve a conectarse. Los archivos que alguien exportó y las copias del servidor no cambian, y el servidor solo olvida del todo cuando compacta la base."
    }
    text_here(n: u64) {
        pt "Texto, arquivos e contato saem deste aparelho, de {n} mensagem, nota ou cadastro, em todas as conversas deste cliente. Não há como desfazer."
            | "Texto, arquivos e contato saem deste aparelho, de {n} mensagens, notas e cadastros, em todas as conversas deste cliente. Não há como desfazer."
        en "Text, files, and contact info will be removed from this device, from {n} message, note, or contact entry, in all of this customer's chats. This can't be undone."
            | "Text, files, and contact info will be removed from this device, from {n} messages, notes, and contact entries, in all of this customer's chats. This can't be undone."
        es "El texto, los archivos y el contacto se quitan de este dispositivo, de {n} mensaje, nota o ficha, en todos los chats de este cliente. No se puede deshacer."
            | "El texto, los archivos y el contacto se quitan de este dispositivo, de {n} mensajes, notas y fichas, en todos los chats de este cliente. No se puede deshacer."
    }
    stays_here {
        pt "Datas, status, etiquetas e responsáveis ficam, e com eles os relatórios. Arquivos que alguém exportou e cópias em outros aparelhos não mudam."
        en "Dates, statuses, tags, and assignees stay, and so do the reports. Files someone exported and copies on other devices don't change."
        es "Fechas, estados, etiquetas y responsables quedan, y con ellos los reportes. Los archivos que alguien exportó y las copias en otros dispositivos no cambian."
    }
    done_here(n: u64) {
        pt "Apagado em {n} registro deste aparelho" | "Apagado em {n} registros deste aparelho"
        en "Erased in {n} event on this device" | "Erased in {n} events on this device"
        es "Borrado en {n} registro de este dispositivo" | "Borrado en {n} registros de este dispositivo"
    }
    not_stored {
        pt "O navegador não gravou. Nada foi apagado; tente de novo."
        en "The browser didn't save it. Nothing was erased; try again."
        es "El navegador no lo guardó. No se borró nada; inténtelo de nuevo."
    }
    save { pt "Salvar os dados do cliente" en "Save customer data" es "Guardar los datos del cliente" }
    saved_without(n: u64) {
        pt "Dados salvos; {n} arquivo não está neste aparelho" | "Dados salvos; {n} arquivos não estão neste aparelho"
        en "Data saved; {n} file isn't on this device" | "Data saved; {n} files aren't on this device"
        es "Datos guardados; {n} archivo no está en este dispositivo" | "Datos guardados; {n} archivos no están en este dispositivo"
    }
    not_saved {
        pt "O navegador não salvou o arquivo. Tente de novo."
        en "The browser didn't save the file. Try again."
        es "El navegador no guardó el archivo. Inténtelo de nuevo."
    }
    page_title(name: &str) { pt "Dados de {name}" en "Data of {name}" es "Datos de {name}" }
    page_lead(when: &str) {
        pt "Tudo o que este balcão guarda deste cliente, em {when}. O mesmo está em dados.json, e os arquivos estão na pasta ao lado."
        en "Everything this desk holds about this customer, as of {when}. The same is in dados.json, and the files are in the folder beside it."
        es "Todo lo que este espacio guarda de este cliente, en {when}. Lo mismo está en dados.json, y los archivos están en la carpeta de al lado."
    }
    file_name { pt "-cliente" en "-customer" es "-cliente" }
    when { pt "Quando" en "When" es "Cuándo" }
    who { pt "Quem" en "Who" es "Quién" }
    what { pt "O quê" en "What" es "Qué" }
    taken_back { pt "desfeito" en "undone" es "deshecho" }
    file_of(name: &str) { pt "Arquivo: {name}" en "File: {name}" es "Archivo: {name}" }
    rated(score: &str) { pt "Avaliação: {score}" en "Satisfaction: {score}" es "Calificación: {score}" }
    undelivered { pt "Não entregue" en "Not delivered" es "No entregado" }
    nothing {
        pt "Deste cliente não há mais texto, arquivo nem contato."
        en "There is no text, file, or contact info of this customer left."
        es "De este cliente ya no hay texto, archivo ni contacto."
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
        pt "Parte do que há deste cliente ainda não chegou ao servidor. Nada foi apagado: espere a sincronização e tente de novo."
        en "Part of what is held of this customer hasn't reached the server yet. Nothing was erased: wait for it to sync and try again."
        es "Parte de lo que hay de este cliente aún no llegó al servidor. No se borró nada: espere la sincronización e inténtelo de nuevo."
    }
    others {
        pt "Nada foi apagado: as conversas deste cliente mudaram. Confira a lista e tente de novo."
        en "Nothing was erased: this customer's chats have changed. Check the list and try again."
        es "No se borró nada: los chats de este cliente cambiaron. Revise la lista e inténtelo de nuevo."
    }
    some(n: u64) {
        pt "O servidor não apagou {n} registro. O resto já foi apagado; tente de novo. Se continuar, um administrador precisa entrar para renovar as regras do servidor." | "O servidor não apagou {n} registros. O resto já foi apagado; tente de novo. Se continuar, um administrador precisa entrar para renovar as regras do servidor."
        en "The server didn't erase {n} event. The rest was erased; try again. If it goes on, an administrator has to sign in to renew the server's rules." | "The server didn't erase {n} events. The rest was erased; try again. If it goes on, an administrator has to sign in to renew the server's rules."
        es "El servidor no borró {n} registro. El resto ya se borró; inténtelo de nuevo. Si sigue, un administrador debe entrar para renovar las reglas del servidor." | "El servidor no borró {n} registros. El resto ya se borró; inténtelo de nuevo. Si sigue, un administrador debe entrar para renovar las reglas del servidor."
    }
}
