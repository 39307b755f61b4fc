//! The frame: navigation, the agent at this desk, themes, banners.

use super::texts;

texts! {
    more { pt "Mais" en "More" es "Más" }
    navigation { pt "Navegação" en "Navigation" es "Navegación" }
    inbox { pt "Conversas" en "Chats" es "Chats" }
    panel { pt "Painel" en "Panel" es "Panel" }
    reports { pt "Relatórios" en "Reports" es "Informes" }
    import { pt "Importar" en "Import" es "Importar" }
    campaigns { pt "Campanhas" en "Campaigns" es "Campañas" }
    chatbot { pt "Chatbot" en "Chatbot" es "Chatbot" }
    settings { pt "Ajustes" en "Settings" es "Ajustes" }
    simulate { pt "Simular cliente" en "Simulate a customer" es "Simular cliente" }
    simulate_verb { pt "Simular" en "Simulate" es "Simular" }
    simulate_whom { pt "cliente" en "a customer" es "cliente" }
    unread_chats(n: u64) {
        pt "{n} conversa não lida" | "{n} conversas não lidas"
        en "{n} unread chat" | "{n} unread chats"
        es "{n} chat sin leer" | "{n} chats sin leer"
    }
    messages { pt "Avisos" en "Notices" es "Avisos" }

    no_files {
        pt "Ainda não dá para enviar arquivos nem imagens. O que você escreveu continua aqui."
        en "Files and pictures cannot be sent yet. What you have written is still here."
        es "Todavía no se pueden enviar archivos ni imágenes. Lo que usted escribió sigue aquí."
    }

    opening { pt "Abrindo o balcão" en "Opening the desk" es "Abriendo el mostrador" }
    opening_detail(read: &str, total: &str) { pt "{read} de {total}" en "{read} of {total}" es "{read} de {total}" }

    local { pt "Só neste aparelho" en "On this device only" es "Solo en este dispositivo" }
    server { pt "Equipe e servidor" en "Team and server" es "Equipo y servidor" }
    link_synced { pt "Sincronizado" en "Synced" es "Sincronizado" }
    link_syncing { pt "Sincronizando" en "Syncing" es "Sincronizando" }
    link_progress(part: &str) { pt "Sincronizando {part}" en "Syncing {part}" es "Sincronizando {part}" }
    link_comparing(part: &str) { pt "Comparando {part}" en "Comparing {part}" es "Comparando {part}" }
    link_offline { pt "Sem conexão" en "Offline" es "Sin conexión" }
    link_waiting(n: u64) {
        pt "Sem conexão: {n} a enviar" | "Sem conexão: {n} a enviar"
        en "Offline: {n} to send" | "Offline: {n} to send"
        es "Sin conexión: {n} por enviar" | "Sin conexión: {n} por enviar"
    }
    link_signed_out { pt "Entre de novo" en "Sign in again" es "Entre de nuevo" }
    link_stopped { pt "Sincronização parada" en "Syncing stopped" es "Sincronización detenida" }
    notice_signed_out {
        pt "A sua sessão no servidor terminou. O que você faz fica guardado aqui e será enviado quando você entrar de novo."
        en "Your session on the server is over. What you do is kept here and sent when you sign in again."
        es "Su sesión en el servidor terminó. Lo que haga queda guardado aquí y se enviará cuando entre de nuevo."
    }
    notice_stopped {
        pt "A sincronização parou e precisa de você. O que você faz fica guardado aqui."
        en "Syncing has stopped and needs you. What you do is kept here."
        es "La sincronización se detuvo y necesita de usted. Lo que haga queda guardado aquí."
    }
    notice_refused(n: u64) {
        pt "O servidor recusou {n} alteração sua. Ela está guardada neste navegador." | "O servidor recusou {n} alterações suas. Elas estão guardadas neste navegador."
        en "The server refused {n} change of yours. It is kept in this browser." | "The server refused {n} changes of yours. They are kept in this browser."
        es "El servidor rechazó {n} cambio suyo. Está guardado en este navegador." | "El servidor rechazó {n} cambios suyos. Están guardados en este navegador."
    }
    see { pt "Ver" en "Look" es "Ver" }
    sign_in { pt "Entrar" en "Sign in" es "Entrar" }
    not_kept { pt "Não está gravando" en "Not being saved" es "No se está guardando" }

    looks { pt "Aparência e idioma" en "Appearance and language" es "Apariencia e idioma" }

    who(name: &str) { pt "Você é {name}" en "You are {name}" es "Usted es {name}" }
    nobody { pt "Ninguém" en "Nobody" es "Nadie" }
    who_title { pt "Quem está no balcão?" en "Who is at the desk?" es "¿Quién está en el mostrador?" }
    who_text {
        pt "Tudo o que você fizer fica registrado com este nome. Dá para trocar depois, no menu com o seu nome."
        en "Everything you do is recorded under this name. You can switch later, in the menu with your name."
        es "Todo lo que haga queda registrado con este nombre. Puede cambiarlo después, en el menú con su nombre."
    }
    who_first {
        pt "Este balcão ainda não tem ninguém. Diga o seu nome para começar."
        en "Nobody works at this desk yet. Say your name to begin."
        es "Este mostrador todavía no tiene a nadie. Diga su nombre para empezar."
    }
    somebody_else { pt "Outra pessoa…" en "Somebody else…" es "Otra persona…" }
    your_name { pt "Seu nome" en "Your name" es "Su nombre" }
    name_needed { pt "Escreva um nome." en "Write a name." es "Escriba un nombre." }
    join { pt "Entrar" en "Go in" es "Entrar" }

    demo {
        pt "Demonstração: a loja, as pessoas e as conversas são inventadas."
        en "Demonstration: the shop, the people and the chats are made up."
        es "Demostración: la tienda, las personas y los chats son inventados."
    }
    demo_pause { pt "Pausar clientes" en "Pause customers" es "Pausar clientes" }
    demo_go_on { pt "Retomar clientes" en "Resume customers" es "Reanudar clientes" }
    demo_reset { pt "Recomeçar" en "Start over" es "Empezar de nuevo" }
    demo_reset_text {
        pt "A demonstração volta ao começo. O que você fez nela será apagado; o seu próprio balcão não muda."
        en "The demonstration goes back to its beginning. What you did in it will be deleted; your own desk does not change."
        es "La demostración vuelve al principio. Lo que hizo en ella se borrará; su propio mostrador no cambia."
    }
    demo_leave { pt "Ir para o meu balcão" en "Go to my own desk" es "Ir a mi mostrador" }

    reload { pt "Recarregar" en "Reload" es "Recargar" }
    export_copy { pt "Exportar uma cópia" en "Export a copy" es "Exportar una copia" }
    exported { pt "Cópia exportada." en "Copy exported." es "Copia exportada." }
    export_failed {
        pt "O navegador não deixou criar o arquivo. Nada foi perdido. Tente de novo."
        en "The browser did not let the file be made. Nothing is lost. Try again."
        es "El navegador no permitió crear el archivo. No se perdió nada. Inténtelo de nuevo."
    }
    saved_again { pt "Tudo gravado." en "Everything is saved." es "Todo guardado." }
    hide { pt "Entendi" en "Got it" es "Entendido" }

    storage_missing {
        pt "Este navegador não deixa guardar nada aqui: janela privativa ou armazenamento bloqueado. O Balcão funciona, mas só enquanto esta aba estiver aberta. Antes de fechá-la, exporte uma cópia; para guardar, use uma janela comum ou libere o armazenamento deste site."
        en "This browser lets nothing be kept here: a private window, or blocked storage. Balcão works, but only while this tab is open. Export a copy before you close it; to keep your work, use an ordinary window or allow storage for this site."
        es "Este navegador no permite guardar nada aquí: ventana privada o almacenamiento bloqueado. Balcão funciona, pero solo mientras esta pestaña esté abierta. Exporte una copia antes de cerrarla; para guardar, use una ventana normal o permita el almacenamiento de este sitio."
    }
    storage_blocked {
        pt "Outra aba, com uma versão antiga do Balcão, está segurando os dados. Eles estão intactos. Feche as outras abas do Balcão e recarregue esta; até lá, o que fizer aqui fica só nesta aba."
        en "Another tab with an older version of Balcão is holding the data. They are intact. Close the other tabs of Balcão and reload this one; until then, what you do here stays in this tab only."
        es "Otra pestaña con una versión anterior de Balcão retiene los datos. Están intactos. Cierre las otras pestañas de Balcão y recargue esta; hasta entonces, lo que haga aquí queda solo en esta pestaña."
    }
    storage_newer {
        pt "Os dados deste aparelho foram gravados por uma versão mais nova do Balcão. Eles estão intactos. Recarregue a página para atualizar; até lá, o que fizer aqui fica só nesta aba."
        en "The data on this device were written by a newer version of Balcão. They are intact. Reload the page to update; until then, what you do here stays in this tab only."
        es "Los datos de este dispositivo fueron guardados por una versión más nueva de Balcão. Están intactos. Recargue la página para actualizar; hasta entonces, lo que haga aquí queda solo en esta pestaña."
    }
    storage_full {
        pt "Não há mais espaço para gravar neste aparelho. O que já estava gravado continua guardado, e o que fez depois está nesta aba. Libere espaço e tente de novo, ou exporte uma cópia antes de fechar."
        en "There is no room left on this device. What was saved stays saved, and what you did since is in this tab. Free some space and try again, or export a copy before you close it."
        es "No queda espacio en este dispositivo. Lo que ya estaba guardado sigue guardado, y lo que hizo después está en esta pestaña. Libere espacio e inténtelo de nuevo, o exporte una copia antes de cerrar."
    }
    storage_taken_away {
        pt "Outra aba atualizou o Balcão ou apagou os dados deste site, e esta aba não pode mais gravar. O que se vê aqui ainda está nesta aba. Se precisar, exporte uma cópia; depois, recarregue a página."
        en "Another tab updated Balcão or deleted this site's data, and this tab can no longer save. What you see here is still in this tab. Export a copy if you need one, then reload the page."
        es "Otra pestaña actualizó Balcão o borró los datos de este sitio, y esta pestaña ya no puede guardar. Lo que se ve aquí sigue en esta pestaña. Si lo necesita, exporte una copia; después, recargue la página."
    }
    storage_failed {
        pt "O navegador não conseguiu ler ou gravar os dados. O que já estava gravado continua no aparelho. Recarregue a página; se continuar assim, exporte uma cópia."
        en "The browser could not read or write the data. What was saved is still on the device. Reload the page; if it goes on, export a copy."
        es "El navegador no pudo leer o guardar los datos. Lo que ya estaba guardado sigue en el dispositivo. Recargue la página; si continúa así, exporte una copia."
    }
    unsaved(n: u64) {
        pt "{n} registro ainda não foi gravado neste aparelho. Está nesta aba: nada se perdeu, desde que ela fique aberta." | "{n} registros ainda não foram gravados neste aparelho. Estão nesta aba: nada se perdeu, desde que ela fique aberta."
        en "{n} entry has not been saved on this device yet. It is in this tab: nothing is lost as long as it stays open." | "{n} entries have not been saved on this device yet. They are in this tab: nothing is lost as long as it stays open."
        es "{n} registro todavía no se guardó en este dispositivo. Está en esta pestaña: no se pierde nada mientras siga abierta." | "{n} registros todavía no se guardaron en este dispositivo. Están en esta pestaña: no se pierde nada mientras siga abierta."
    }
    unreadable(n: u64) {
        pt "{n} linha guardada não pôde ser lida e não aparece nas telas. Ela continua guardada, como estava. Recarregue a página: uma versão mais nova do Balcão pode conhecê-la." | "{n} linhas guardadas não puderam ser lidas e não aparecem nas telas. Elas continuam guardadas, como estavam. Recarregue a página: uma versão mais nova do Balcão pode conhecê-las."
        en "{n} stored line could not be read and is not on the screens. It stays stored as it was. Reload the page: a newer version of Balcão may know it." | "{n} stored lines could not be read and are not on the screens. They stay stored as they were. Reload the page: a newer version of Balcão may know them."
        es "{n} línea guardada no se pudo leer y no aparece en las pantallas. Sigue guardada tal como estaba. Recargue la página: una versión más nueva de Balcão puede conocerla." | "{n} líneas guardadas no se pudieron leer y no aparecen en las pantallas. Siguen guardadas tal como estaban. Recargue la página: una versión más nueva de Balcão puede conocerlas."
    }
    unfetched {
        pt "Uma parte do Balcão não pôde ser carregada. Nada se perdeu. Verifique a conexão e recarregue a página."
        en "A part of Balcão could not be loaded. Nothing is lost. Check the connection and reload the page."
        es "No se pudo cargar una parte de Balcão. No se perdió nada. Revise la conexión y recargue la página."
    }
    unfetched_title { pt "Esta tela não pôde ser carregada" en "This screen could not be loaded" es "No se pudo cargar esta pantalla" }
    unfetched_text {
        pt "Nada se perdeu. Verifique a conexão e tente de novo."
        en "Nothing is lost. Check the connection and try again."
        es "No se perdió nada. Revise la conexión e inténtelo de nuevo."
    }
    prefs_lost {
        pt "Este navegador não guarda preferências nem rascunhos: eles valem só até esta aba fechar. As conversas não são afetadas. Envie o que estiver escrevendo antes de sair."
        en "This browser keeps no preferences and no drafts: they last only until this tab closes. The chats are not affected. Send what you are writing before you leave."
        es "Este navegador no guarda preferencias ni borradores: valen solo hasta que se cierre esta pestaña. Los chats no se ven afectados. Envíe lo que esté escribiendo antes de salir."
    }
    unfolded(n: u64) {
        pt "{n} registro não é entendido por esta versão do Balcão. Ele fica guardado e sai na exportação, mas não conta nas telas." | "{n} registros não são entendidos por esta versão do Balcão. Eles ficam guardados e saem na exportação, mas não contam nas telas."
        en "{n} entry is not understood by this version of Balcão. It is kept and exported, but does not count on the screens." | "{n} entries are not understood by this version of Balcão. They are kept and exported, but do not count on the screens."
        es "{n} registro no es entendido por esta versión de Balcão. Se conserva y se exporta, pero no cuenta en las pantallas." | "{n} registros no son entendidos por esta versión de Balcão. Se conservan y se exportan, pero no cuentan en las pantallas."
    }
    conflicts(n: u64) {
        pt "{n} registro chegou com dois conteúdos diferentes. Vale um deles, o mesmo em todos os aparelhos; confira de onde veio o outro arquivo." | "{n} registros chegaram com dois conteúdos diferentes. Vale um de cada, o mesmo em todos os aparelhos; confira de onde veio o outro arquivo."
        en "{n} entry came with two different contents. One of them stands, the same on every device; check where the other file came from." | "{n} entries came with two different contents. One of each stands, the same on every device; check where the other file came from."
        es "{n} registro llegó con dos contenidos distintos. Vale uno de ellos, el mismo en todos los dispositivos; revise de dónde vino el otro archivo." | "{n} registros llegaron con dos contenidos distintos. Vale uno de cada uno, el mismo en todos los dispositivos; revise de dónde vino el otro archivo."
    }

    crashed_title {
        pt "O Balcão parou por causa de um erro"
        en "Balcão stopped because of an error"
        es "Balcão se detuvo por un error"
    }
    crashed_text {
        pt "O que estava gravado continua gravado. Recarregue a página para continuar de onde parou."
        en "What was saved is still saved. Reload the page to go on from where you were."
        es "Lo que estaba guardado sigue guardado. Recargue la página para continuar donde estaba."
    }
}
