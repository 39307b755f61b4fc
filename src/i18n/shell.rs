//! The frame: navigation, the agent at this desk, themes, banners.

use super::texts;

texts! {
    more_toasts(n: u64) { pt "e mais {n}" | "e mais {n}" en "and {n} more" | "and {n} more" es "y {n} más" | "y {n} más" }
    more { pt "Mais" en "More" es "Más" }
    navigation { pt "Navegação" en "Navigation" es "Navegación" }
    skip_to_chats { pt "Ir para as conversas" en "Skip to chats" es "Ir a los chats" }
    skip_to_page { pt "Ir para o conteúdo" en "Skip to content" es "Ir al contenido" }
    inbox { pt "Conversas" en "Chats" es "Chats" }
    panel { pt "Painel" en "Board" es "Tablero" }
    reports { pt "Relatórios" en "Reports" es "Reportes" }
    import { pt "Importar" en "Import" es "Importar" }
    contacts { pt "Clientes" en "Customers" es "Clientes" }
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
        pt "Para enviar um arquivo, abra uma conversa e solte ou cole nela."
        en "To send a file, open a chat and drop or paste it there."
        es "Para enviar un archivo, abra un chat y suéltelo o péguelo allí."
    }

    opening { pt "Abrindo o balcão" en "Opening desk" es "Abriendo el espacio" }
    opening_detail(read: &str, total: &str) { pt "{read} de {total}" en "{read} of {total}" es "{read} de {total}" }

    local { pt "Só neste aparelho" en "This device only" es "Este dispositivo" }
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
    link_stopped { pt "Sincronização parada" en "Sync stopped" es "Sincronización detenida" }
    notice_signed_out {
        pt "A sua sessão no servidor terminou. O que você faz fica guardado aqui e será enviado quando você entrar de novo."
        en "Your server session has ended. What you do is kept here and will be sent when you sign in again."
        es "Su sesión en el servidor terminó. Lo que haga queda guardado aquí y se enviará cuando entre de nuevo."
    }
    notice_stopped {
        pt "A sincronização parou e precisa de você. O que você faz fica guardado aqui."
        en "Sync stopped and needs your attention. What you do is kept here."
        es "La sincronización se detuvo y necesita de usted. Lo que haga queda guardado aquí."
    }
    notice_refused(n: u64) {
        pt "O servidor recusou {n} alteração sua. Ela está guardada neste navegador." | "O servidor recusou {n} alterações suas. Elas estão guardadas neste navegador."
        en "The server rejected {n} change of yours. It's kept in this browser." | "The server rejected {n} changes of yours. They're kept in this browser."
        es "El servidor rechazó {n} cambio suyo. Está guardado en este navegador." | "El servidor rechazó {n} cambios suyos. Están guardados en este navegador."
    }
    see { pt "Ver" en "View" es "Ver" }
    sign_in { pt "Entrar" en "Sign in" es "Entrar" }
    not_kept { pt "Não está gravando" en "Not saving" es "No se está guardando" }

    looks { pt "Aparência e idioma" en "Appearance and language" es "Apariencia e idioma" }

    who(name: &str) { pt "Você é {name}" en "You are {name}" es "Usted es {name}" }
    nobody { pt "Ninguém" en "No one" es "Nadie" }
    who_title { pt "Quem está no balcão?" en "Who's at the desk?" es "¿Quién está atendiendo?" }
    who_text {
        pt "Tudo o que você fizer fica registrado com este nome. Dá para trocar depois, no menu com o seu nome."
        en "Everything you do is recorded under this name. You can switch later from the menu with your name."
        es "Todo lo que haga queda registrado con este nombre. Puede cambiarlo después, en el menú con su nombre."
    }
    who_first {
        pt "Este balcão ainda não tem ninguém. Diga o seu nome para começar."
        en "No one works at this desk yet. Enter your name to start."
        es "Este espacio todavía no tiene a nadie. Escriba su nombre para empezar."
    }
    somebody_else { pt "Outra pessoa…" en "Someone else…" es "Otra persona…" }
    your_name { pt "Seu nome" en "Your name" es "Su nombre" }
    name_needed { pt "Escreva um nome." en "Enter a name." es "Escriba un nombre." }
    join { pt "Entrar" en "Join" es "Entrar" }

    demo {
        pt "Demonstração: a loja, as pessoas e as conversas são inventadas, e nada é enviado."
        en "Demo: the shop, the people, and the chats are made up, and nothing is sent."
        es "Demostración: la tienda, las personas y los chats son inventados, y no se envía nada."
    }
    demo_in_another {
        pt "Demonstração inventada, começada em outro idioma. Recomece para vê-la em português."
        en "Made-up demo, started in another language. Start over to see it in English."
        es "Demostración inventada, empezada en otro idioma. Empiece de nuevo para verla en español."
    }
    demo_pause { pt "Pausar clientes" en "Pause customers" es "Pausar clientes" }
    demo_go_on { pt "Retomar clientes" en "Resume customers" es "Reanudar clientes" }
    demo_reset { pt "Recomeçar" en "Start over" es "Empezar de nuevo" }
    demo_reset_text {
        pt "A demonstração volta ao começo. O que você fez nela será apagado; o seu próprio balcão não muda."
        en "The demo goes back to the beginning. What you did in it will be deleted; your own desk doesn't change."
        es "La demostración vuelve al principio. Lo que hizo en ella se borrará; su propio espacio no cambia."
    }
    demo_leave { pt "Ir para o meu balcão" en "Go to my own desk" es "Ir a mi espacio" }

    reload { pt "Recarregar" en "Reload" es "Recargar" }
    export_copy { pt "Exportar uma cópia" en "Export a copy" es "Exportar una copia" }
    exported { pt "Cópia exportada." en "Copy exported." es "Copia exportada." }
    export_failed {
        pt "O navegador não deixou criar o arquivo. Nada foi perdido. Tente de novo."
        en "The browser didn't allow the file to be created. Nothing was lost. Try again."
        es "El navegador no permitió crear el archivo. No se perdió nada. Inténtelo de nuevo."
    }
    saved_again { pt "Tudo gravado." en "Everything saved." es "Todo guardado." }
    hide { pt "Entendi" en "Got it" es "Entendido" }

    storage_missing {
        pt "Este navegador não deixa guardar nada aqui: janela privativa ou armazenamento bloqueado. O Balcão funciona, mas só enquanto esta aba estiver aberta. Antes de fechá-la, exporte uma cópia; para guardar, use uma janela comum ou libere o armazenamento deste site."
        en "This browser doesn't allow anything to be stored here: private window or blocked storage. Balcão works, but only while this tab is open. Export a copy before closing it; to keep your work, use a regular window or allow storage for this site."
        es "Este navegador no permite guardar nada aquí: ventana privada o almacenamiento bloqueado. Balcão funciona, pero solo mientras esta pestaña esté abierta. Exporte una copia antes de cerrarla; para guardar, use una ventana normal o permita el almacenamiento de este sitio."
    }
    storage_blocked {
        pt "Outra aba, com uma versão antiga do Balcão, está segurando os dados. Eles estão intactos. Feche as outras abas do Balcão e recarregue esta; até lá, o que fizer aqui fica só nesta aba."
        en "Another tab with an older version of Balcão is holding the data. The data is intact. Close the other Balcão tabs and reload this one; until then, what you do here stays in this tab only."
        es "Otra pestaña con una versión anterior de Balcão retiene los datos. Están intactos. Cierre las otras pestañas de Balcão y recargue esta; hasta entonces, lo que haga aquí queda solo en esta pestaña."
    }
    storage_newer {
        pt "Os dados deste aparelho foram gravados por uma versão mais nova do Balcão. Eles estão intactos. Recarregue a página para atualizar; até lá, o que fizer aqui fica só nesta aba."
        en "The data on this device was saved by a newer version of Balcão. It's intact. Reload the page to update; until then, what you do here stays in this tab only."
        es "Los datos de este dispositivo fueron guardados por una versión más nueva de Balcão. Están intactos. Recargue la página para actualizar; hasta entonces, lo que haga aquí queda solo en esta pestaña."
    }
    storage_full {
        pt "Não há mais espaço para gravar neste aparelho. O que já estava gravado continua guardado, e o que fez depois está nesta aba. Libere espaço e tente de novo, ou exporte uma cópia antes de fechar."
        en "This device is out of space. What was already saved stays saved, and what you did since then is in this tab. Free up space and try again, or export a copy before closing."
        es "No queda espacio en este dispositivo. Lo que ya estaba guardado sigue guardado, y lo que hizo después está en esta pestaña. Libere espacio e inténtelo de nuevo, o exporte una copia antes de cerrar."
    }
    storage_taken_away {
        pt "Outra aba atualizou o Balcão ou apagou os dados deste site, e esta aba não pode mais gravar. O que se vê aqui ainda está nesta aba. Se precisar, exporte uma cópia; depois, recarregue a página."
        en "Another tab updated Balcão or deleted this site's data, and this tab can no longer save. What you see is still in this tab. If you need it, export a copy, then reload the page."
        es "Otra pestaña actualizó Balcão o borró los datos de este sitio, y esta pestaña ya no puede guardar. Lo que se ve aquí sigue en esta pestaña. Si lo necesita, exporte una copia; después, recargue la página."
    }
    storage_failed {
        pt "O navegador não conseguiu ler ou gravar os dados. O que já estava gravado continua no aparelho. Recarregue a página; se continuar assim, exporte uma cópia."
        en "The browser couldn't read or save the data. What was already saved is still on the device. Reload the page; if this continues, export a copy."
        es "El navegador no pudo leer o guardar los datos. Lo que ya estaba guardado sigue en el dispositivo. Recargue la página; si continúa así, exporte una copia."
    }
    unsaved(n: u64) {
        pt "{n} registro ainda não foi gravado neste aparelho. Está nesta aba: nada se perdeu, desde que ela fique aberta." | "{n} registros ainda não foram gravados neste aparelho. Estão nesta aba: nada se perdeu, desde que ela fique aberta."
        en "{n} event hasn't been saved on this device yet. It's in this tab: nothing is lost as long as it stays open." | "{n} events haven't been saved on this device yet. They're in this tab: nothing is lost as long as it stays open."
        es "{n} registro todavía no se guardó en este dispositivo. Está en esta pestaña: no se pierde nada mientras siga abierta." | "{n} registros todavía no se guardaron en este dispositivo. Están en esta pestaña: no se pierde nada mientras siga abierta."
    }
    unreadable(n: u64) {
        pt "{n} linha guardada não pôde ser lida e não aparece nas telas. Ela continua guardada, como estava. Recarregue a página: uma versão mais nova do Balcão pode conhecê-la." | "{n} linhas guardadas não puderam ser lidas e não aparecem nas telas. Elas continuam guardadas, como estavam. Recarregue a página: uma versão mais nova do Balcão pode conhecê-las."
        en "{n} stored line couldn't be read and isn't shown. It's kept as it was. Reload the page: a newer version of Balcão may recognize it." | "{n} stored lines couldn't be read and aren't shown. They're kept as they were. Reload the page: a newer version of Balcão may recognize them."
        es "{n} línea guardada no se pudo leer y no aparece en las pantallas. Sigue guardada tal como estaba. Recargue la página: una versión más nueva de Balcão puede conocerla." | "{n} líneas guardadas no se pudieron leer y no aparecen en las pantallas. Siguen guardadas tal como estaban. Recargue la página: una versión más nueva de Balcão puede conocerlas."
    }
    unfetched {
        pt "Uma parte do Balcão não pôde ser carregada. Nada se perdeu. Verifique a conexão e recarregue a página."
        en "Part of Balcão couldn't be loaded. Nothing was lost. Check your connection and reload the page."
        es "No se pudo cargar una parte de Balcão. No se perdió nada. Revise la conexión y recargue la página."
    }
    unfetched_title { pt "Esta tela não pôde ser carregada" en "This screen couldn't be loaded" es "No se pudo cargar esta pantalla" }
    unfetched_text {
        pt "Nada se perdeu. Verifique a conexão e tente de novo."
        en "Nothing was lost. Check your connection and try again."
        es "No se perdió nada. Revise la conexión e inténtelo de nuevo."
    }
    prefs_lost {
        pt "Este navegador não guarda preferências nem rascunhos: eles valem só até esta aba fechar. As conversas não são afetadas. Envie o que estiver escrevendo antes de sair."
        en "This browser doesn't keep preferences or drafts: they last only until this tab closes. Chats aren't affected. Send what you're writing before you leave."
        es "Este navegador no guarda preferencias ni borradores: valen solo hasta que se cierre esta pestaña. Los chats no se ven afectados. Envíe lo que esté escribiendo antes de salir."
    }
    unfolded(n: u64) {
        pt "{n} registro não é entendido por esta versão do Balcão. Ele fica guardado e sai na exportação, mas não conta nas telas." | "{n} registros não são entendidos por esta versão do Balcão. Eles ficam guardados e saem na exportação, mas não contam nas telas."
        en "{n} event isn't recognized by this version of Balcão. It's kept and exported but doesn't count on screen." | "{n} events aren't recognized by this version of Balcão. They're kept and exported but don't count on screen."
        es "{n} registro no es entendido por esta versión de Balcão. Se conserva y se exporta, pero no cuenta en las pantallas." | "{n} registros no son entendidos por esta versión de Balcão. Se conservan y se exportan, pero no cuentan en las pantallas."
    }
    conflicts(n: u64) {
        pt "{n} registro chegou com dois conteúdos diferentes. Vale um deles, o mesmo em todos os aparelhos; confira de onde veio o outro arquivo." | "{n} registros chegaram com dois conteúdos diferentes. Vale um de cada, o mesmo em todos os aparelhos; confira de onde veio o outro arquivo."
        en "{n} event came with two different versions. One of them counts, the same on every device; check where the other file came from." | "{n} events came with two different versions. One of each counts, the same on every device; check where the other file came from."
        es "{n} registro llegó con dos contenidos distintos. Vale uno de ellos, el mismo en todos los dispositivos; revise de dónde vino el otro archivo." | "{n} registros llegaron con dos contenidos distintos. Vale uno de cada uno, el mismo en todos los dispositivos; revise de dónde vino el otro archivo."
    }

    crashed_title {
        pt "O Balcão parou por causa de um erro"
        en "Balcão stopped because of an error"
        es "Balcão se detuvo por un error"
    }
    crashed_text {
        pt "O que estava gravado continua gravado. Recarregue a página para continuar de onde parou."
        en "What was saved is still saved. Reload the page to pick up where you left off."
        es "Lo que estaba guardado sigue guardado. Recargue la página para continuar donde estaba."
    }
}
