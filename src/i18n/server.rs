//! A desk and its server.

use super::texts;

texts! {
    connect_text {
        pt "Com um servidor CouchDB, a equipe inteira atende no mesmo balcão, cada um no seu navegador, com ou sem internet."
        en "With a CouchDB server, your whole team works at the same desk, each in their own browser, online or offline."
        es "Con un servidor CouchDB, todo el equipo atiende en el mismo espacio, cada uno en su navegador, con o sin internet."
    }
    demo_text {
        pt "A demonstração fica só neste aparelho. Para trabalhar em equipe, abra o seu próprio balcão."
        en "The demo stays on this device. To work as a team, open your own desk."
        es "La demostración se queda en este dispositivo. Para trabajar en equipo, abra su propio espacio."
    }
    url { pt "Endereço" en "Address" es "Dirección" }
    url_hint {
        pt "O do banco de dados, por exemplo https://exemplo.com.br/db/loja"
        en "The database address, for example https://example.com/db/shop"
        es "El de la base de datos, por ejemplo https://ejemplo.com/db/tienda"
    }
    user { pt "Usuário" en "Username" es "Usuario" }
    password { pt "Senha" en "Password" es "Contraseña" }
    password_hint {
        pt "Nunca é guardada: fica com o servidor, ou só na memória desta página."
        en "Never stored: it stays with the server, or only in this page's memory."
        es "Nunca se guarda: queda en el servidor, o solo en la memoria de esta página."
    }
    connect { pt "Conectar" en "Connect" es "Conectar" }
    sign_in { pt "Entrar" en "Sign in" es "Entrar" }
    missing { pt "Preencha este campo." en "This field is required." es "Complete este campo." }

    no_address {
        pt "Isto não é um endereço que o Balcão entenda. Ele começa com https:// e não leva usuário nem senha."
        en "Balcão doesn't recognize this address. It starts with https:// and has no username or password in it."
        es "Esto no es una dirección que Balcão entienda. Empieza con https:// y no lleva usuario ni contraseña."
    }
    no_database_name {
        pt "Falta o nome do banco de dados no fim do endereço, por exemplo /loja."
        en "The database name is missing at the end of the address, for example /shop."
        es "Falta el nombre de la base de datos al final de la dirección, por ejemplo /tienda."
    }
    listeners {
        pt "Sem https a senha poderia ser lida no caminho. Nada foi enviado: use um endereço https."
        en "Without https, the password could be read on the way. Nothing was sent: use an https address."
        es "Sin https la contraseña podría leerse en el camino. No se envió nada: use una dirección https."
    }
    storage {
        pt "O navegador não gravou a conexão. Nada foi alterado: libere espaço ou saia do modo privado e tente de novo."
        en "The browser couldn't save the connection. Nothing changed: free up space or leave private mode, and try again."
        es "El navegador no guardó la conexión. No se cambió nada: libere espacio o salga del modo privado e inténtelo de nuevo."
    }
    unreachable {
        pt "O servidor não responde. Confira o endereço e a internet; se o servidor está em outro site, quem o administra precisa liberar o acesso a partir deste. Nada se perde: o que você fizer fica aqui até poder ser enviado."
        en "The server isn't responding. Check the address and your internet connection; if the server is on another site, its admin must allow access from this one. Nothing is lost: what you do stays here until it can be sent."
        es "El servidor no responde. Revise la dirección e internet; si el servidor está en otro sitio, quien lo administra debe permitir el acceso desde este. No se pierde nada: lo que haga queda aquí hasta que pueda enviarse."
    }
    timed_out {
        pt "O servidor demorou demais para responder. O Balcão tenta de novo sozinho; nada se perde."
        en "The server took too long to respond. Balcão will keep trying; nothing is lost."
        es "El servidor tardó demasiado en responder. Balcão vuelve a intentarlo solo; no se pierde nada."
    }
    busy(status: u16) {
        pt "O servidor não pode atender agora (resposta {status}). O Balcão tenta de novo sozinho; nada se perde."
        en "The server can't respond right now (status {status}). Balcão will keep trying; nothing is lost."
        es "El servidor no puede atender ahora (respuesta {status}). Balcão vuelve a intentarlo solo; no se pierde nada."
    }
    strange(status: u16) {
        pt "Quem responde neste endereço não é um CouchDB (resposta {status}). Confira o endereço, ou o proxy no caminho."
        en "What's at this address isn't CouchDB (status {status}). Check the address, or the proxy in between."
        es "Lo que responde en esta dirección no es un CouchDB (respuesta {status}). Revise la dirección, o el proxy intermedio."
    }
    wrong_password { pt "Usuário ou senha não conferem." en "Wrong username or password." es "El usuario o la contraseña no coinciden." }
    signed_out {
        pt "A sua sessão no servidor terminou. O que você faz fica guardado aqui: entre de novo para enviar."
        en "Your server session has ended. What you do is kept here: sign in again to send it."
        es "Su sesión en el servidor terminó. Lo que haga queda guardado aquí: entre de nuevo para enviarlo."
    }
    not_member {
        pt "Este usuário não participa deste balcão. Peça a quem administra o servidor que inclua você como atendente ou gerente."
        en "This user isn't a member of this desk. Ask the server's admin to add you as an agent or a manager."
        es "Este usuario no participa en este espacio. Pida a quien administra el servidor que lo agregue como agente o gerente."
    }
    no_database {
        pt "Não há banco de dados com este nome. Quem administra o servidor pode criá-lo aqui, entrando com o seu usuário."
        en "There's no database with this name. The server's admin can create it here by signing in."
        es "No hay una base de datos con este nombre. Quien administra el servidor puede crearla aquí, entrando con su usuario."
    }
    not_prepared {
        pt "Este servidor ainda não foi preparado para um balcão. Quem administra o servidor pode prepará-lo aqui, entrando com o seu usuário."
        en "This server hasn't been set up for a desk yet. Its admin can set it up here by signing in."
        es "Este servidor aún no se preparó para un espacio. Quien lo administra puede prepararlo aquí, entrando con su usuario."
    }
    newer_design {
        pt "Este servidor foi preparado por uma versão mais nova do Balcão. Recarregue a página para atualizar; o que está aqui não se perde."
        en "This server was set up by a newer version of Balcão. Reload the page to update; nothing here is lost."
        es "Este servidor fue preparado por una versión más nueva de Balcão. Recargue la página para actualizar; lo que hay aquí no se pierde."
    }
    other_desk {
        pt "Neste endereço há agora outro balcão. Nada foi misturado: o que está aqui continua aqui. Fale com quem administra o servidor, ou deixe o servidor e conecte de novo."
        en "There's now a different desk at this address. Nothing was mixed: what's here stays here. Ask the server's admin, or disconnect from the server and connect again."
        es "En esta dirección hay ahora otro espacio. Nada se mezcló: lo que hay aquí sigue aquí. Hable con quien administra el servidor, o deje el servidor y conéctese de nuevo."
    }
    not_manager {
        pt "Só gerentes enviam para o servidor o que já estava neste navegador."
        en "Only managers can send the server what was already in this browser."
        es "Solo gerentes envían al servidor lo que ya estaba en este navegador."
    }
    unfit(reason: &str) {
        pt "O servidor não aceita o que foi enviado: {reason}"
        en "The server rejected what was sent: {reason}"
        es "El servidor no acepta lo que se envió: {reason}"
    }
    device_storage {
        pt "O que chegou não pôde ser gravado neste aparelho. O servidor tem tudo; o Balcão tenta de novo sozinho. Libere espaço se continuar."
        en "What arrived couldn't be saved on this device. The server has everything; Balcão will keep trying. Free up space if this continues."
        es "Lo que llegó no pudo guardarse en este dispositivo. El servidor lo tiene todo; Balcão vuelve a intentarlo solo. Libere espacio si continúa."
    }
    not_admin {
        pt "Só quem administra o servidor pode prepará-lo."
        en "Only the server's admin can set it up."
        es "Solo quien administra el servidor puede prepararlo."
    }

    prepare { pt "Preparar este servidor" en "Set up this server" es "Preparar este servidor" }
    prepare_text(url: &str) {
        pt "Em {url} ainda não há balcão. Preparar cria o banco de dados e instala as regras que o servidor fará valer: cada um escreve só em seu próprio nome, e nada se apaga."
        en "There's no desk at {url} yet. Setting it up creates the database and installs the rules the server will enforce: everyone writes only under their own name, and nothing is deleted."
        es "En {url} aún no hay ningún espacio. Preparar crea la base de datos e instala las reglas que el servidor hará cumplir: cada uno escribe solo en su propio nombre, y nada se borra."
    }
    prepared {
        pt "O servidor está pronto. Entre agora com o usuário de quem vai atender; o primeiro precisa ser gerente (papel manager)."
        en "The server is ready. Now sign in as someone who will work here; the first one must be a manager (role manager)."
        es "El servidor está listo. Entre ahora con el usuario de quien va a atender; el primero debe ser gerente (rol manager)."
    }
    both_full(here: u64) {
        pt "Este navegador já tem um balcão, com {here} registro, e o servidor tem o seu. O que fazer com o que está aqui?" | "Este navegador já tem um balcão, com {here} registros, e o servidor tem o seu. O que fazer com o que está aqui?"
        en "This browser already has a desk, with {here} event, and the server has its own. What should happen to what's here?" | "This browser already has a desk, with {here} events, and the server has its own. What should happen to what's here?"
        es "Este navegador ya tiene un espacio, con {here} registro, y el servidor tiene el suyo. ¿Qué hacer con lo que hay aquí?" | "Este navegador ya tiene un espacio, con {here} registros, y el servidor tiene el suyo. ¿Qué hacer con lo que hay aquí?"
    }
    upload { pt "Enviar e juntar ao do servidor" en "Send it and merge with the server's" es "Enviar y unirlo al del servidor" }
    discard { pt "Apagar daqui e entrar no do servidor" en "Delete it here and join the server's" es "Borrarlo de aquí y entrar en el del servidor" }
    discard_hint {
        pt "O que está neste navegador será apagado dele. Exporte antes, se quiser uma cópia."
        en "What's in this browser will be deleted from it. Export it first if you want a copy."
        es "Lo que hay en este navegador se borrará de él. Exporte antes si quiere una copia."
    }

    synced { pt "Sincronizado" en "Synced" es "Sincronizado" }
    synced_text {
        pt "Este navegador e o servidor têm os mesmos registros; o que é novo chega na hora."
        en "This browser and the server have the same events; anything new arrives right away."
        es "Este navegador y el servidor tienen los mismos registros; lo nuevo llega al instante."
    }
    syncing { pt "Sincronizando" en "Syncing" es "Sincronizando" }
    comparing { pt "Comparando com o servidor" en "Comparing with server" es "Comparando con el servidor" }
    comparing_text(compared: u64, total: &str) {
        pt "O servidor não é mais o que era: foi restaurado de uma cópia ou trocado. Nada se perdeu aqui; o que faltar lá é enviado de novo. {compared} de {total} registro comparado."
            | "O servidor não é mais o que era: foi restaurado de uma cópia ou trocado. Nada se perdeu aqui; o que faltar lá é enviado de novo. {compared} de {total} registros comparados."
        en "The server isn't what it was: it was restored from a backup or replaced. Nothing was lost here; anything missing there is sent again. {compared} of {total} event compared."
            | "The server isn't what it was: it was restored from a backup or replaced. Nothing was lost here; anything missing there is sent again. {compared} of {total} events compared."
        es "El servidor ya no es el que era: fue restaurado desde una copia o reemplazado. Aquí no se perdió nada; lo que le falte se envía de nuevo. {compared} de {total} registro comparado."
            | "El servidor ya no es el que era: fue restaurado desde una copia o reemplazado. Aquí no se perdió nada; lo que le falte se envía de nuevo. {compared} de {total} registros comparados."
    }
    compared(when: &str, lacked: &str) {
        pt "{when}: o servidor tinha sido restaurado de uma cópia ou trocado, e foi comparado com este navegador. {lacked}"
        en "{when}: the server had been restored from a backup or replaced, and was compared with this browser. {lacked}"
        es "{when}: el servidor había sido restaurado desde una copia o reemplazado, y se comparó con este navegador. {lacked}"
    }
    lacked_nothing { pt "Não faltava nada lá." en "Nothing was missing there." es "No le faltaba nada." }
    lacked(n: u64) {
        pt "Faltava {n} registro, que foi enviado de novo." | "Faltavam {n} registros, que foram enviados de novo."
        en "{n} event was missing there and was sent again." | "{n} events were missing there and were sent again."
        es "Le faltaba {n} registro, que se envió de nuevo." | "Le faltaban {n} registros, que se enviaron de nuevo."
    }
    to_send(n: u64) {
        pt "{n} registro a enviar" | "{n} registros a enviar"
        en "{n} event to send" | "{n} events to send"
        es "{n} registro por enviar" | "{n} registros por enviar"
    }
    sent(sent: u64, total: &str) {
        pt "{sent} de {total} enviado" | "{sent} de {total} enviados"
        en "{sent} of {total} sent" | "{sent} of {total} sent"
        es "{sent} de {total} enviado" | "{sent} de {total} enviados"
    }
    received(read: u64, total: &str) {
        pt "{read} de {total} recebido" | "{read} de {total} recebidos"
        en "{read} of {total} received" | "{read} of {total} received"
        es "{read} de {total} recibido" | "{read} de {total} recibidos"
    }
    offline { pt "Sem conexão com o servidor" en "No connection to the server" es "Sin conexión con el servidor" }
    stopped { pt "Precisa de você" en "Needs your attention" es "Necesita de usted" }
    server { pt "Servidor" en "Server" es "Servidor" }
    signed_in_as { pt "Você entrou como" en "Signed in as" es "Usted entró como" }
    nobody { pt "Ninguém" en "No one" es "Nadie" }
    manager { pt "gerente" en "manager" es "gerente" }
    agent { pt "atendente" en "agent" es "agente" }
    admin { pt "administra o servidor" en "server admin" es "administra el servidor" }
    clock { pt "Relógio deste aparelho" en "This device's clock" es "Reloj de este dispositivo" }
    clock_slow(by: &str) {
        pt "Atrasado {by} em relação ao servidor. O Balcão corrige: nada sai com a hora errada."
        en "{by} behind the server. Balcão corrects it: nothing gets the wrong time."
        es "Atrasado {by} respecto del servidor. Balcão lo corrige: nada sale con la hora equivocada."
    }
    clock_fast(by: &str) {
        pt "Adiantado {by} em relação ao servidor. O Balcão corrige: nada sai com a hora errada."
        en "{by} ahead of the server. Balcão corrects it: nothing gets the wrong time."
        es "Adelantado {by} respecto del servidor. Balcão lo corrige: nada sale con la hora equivocada."
    }
    disputed(n: u64) {
        pt "{n} registro tem mais de um conteúdo; vale o mesmo em todos os navegadores da equipe." | "{n} registros têm mais de um conteúdo; vale o mesmo em todos os navegadores da equipe."
        en "{n} event has more than one version; the same one counts in every browser on the team." | "{n} events have more than one version; the same one counts in every browser on the team."
        es "{n} registro tiene más de un contenido; vale el mismo en todos los navegadores del equipo." | "{n} registros tienen más de un contenido; vale el mismo en todos los navegadores del equipo."
    }
    rivals {
        pt "Escreveram no servidor um conteúdo diferente para um registro que já existia. Ele não vale; veja quem foi e em que registro:"
        en "A different version of an existing event was written on the server. It doesn't count; here's who did it and which event:"
        es "Escribieron en el servidor otro contenido para un registro que ya existía. No vale; quién lo hizo y en qué registro:"
    }
    odd(n: u64) {
        pt "{n} documento do servidor não é um registro, e não muda nada aqui." | "{n} documentos do servidor não são registros, e não mudam nada aqui."
        en "{n} document on the server isn't an event and changes nothing here." | "{n} documents on the server aren't events and change nothing here."
        es "{n} documento del servidor no es un registro, y no cambia nada aquí." | "{n} documentos del servidor no son registros, y no cambian nada aquí."
    }
    try_now { pt "Tentar agora" en "Try now" es "Intentar ahora" }
    sign_out { pt "Sair" en "Sign out" es "Salir" }
    sign_out_failed {
        pt "O servidor não respondeu: a sua sessão continua aberta neste navegador. Tente de novo quando houver conexão."
        en "The server didn't respond: you're still signed in on this browser. Try again when you're connected."
        es "El servidor no respondió: su sesión sigue abierta en este navegador. Inténtelo de nuevo cuando haya conexión."
    }
    leave { pt "Deixar o servidor" en "Disconnect from the server" es "Dejar el servidor" }
    leave_text {
        pt "O balcão volta a ser só deste navegador, com tudo o que já está aqui. O servidor e a equipe não mudam."
        en "The desk goes back to this browser only, with everything that's already here. The server and the team don't change."
        es "El espacio vuelve a ser solo de este navegador, con todo lo que ya está aquí. El servidor y el equipo no cambian."
    }
    leave_waiting(n: u64) {
        pt "{n} registro ainda não foi enviado e não chegará à equipe." | "{n} registros ainda não foram enviados e não chegarão à equipe."
        en "{n} event hasn't been sent yet and won't reach the team." | "{n} events haven't been sent yet and won't reach the team."
        es "{n} registro todavía no se envió y no llegará al equipo." | "{n} registros todavía no se enviaron y no llegarán al equipo."
    }
    leave_now { pt "Deixar e ficar com a cópia" en "Disconnect and keep the copy" es "Dejar y quedarse con la copia" }

    refused_title(n: u64) {
        pt "O servidor recusou {n} alteração" | "O servidor recusou {n} alterações"
        en "The server rejected {n} change" | "The server rejected {n} changes"
        es "El servidor rechazó {n} cambio" | "El servidor rechazó {n} cambios"
    }
    refused_text {
        pt "Elas estão guardadas neste navegador e não valem no balcão, para que todos vejam o mesmo. Uma alteração descartada não aparece mais aqui."
        en "They're kept in this browser and don't count at the desk, so that everyone sees the same thing. Discarded changes are no longer shown here."
        es "Están guardados en este navegador y no valen en el espacio, para que todos vean lo mismo. Un cambio descartado ya no se ve aquí."
    }
    refused_later(at: &str) {
        pt "Enviada de novo sozinha a partir de {at}"
        en "Resends by itself starting {at}"
        es "Se envía de nuevo solo a partir de {at}"
    }
    why_author { pt "Está em nome de outra pessoa." en "It's under someone else's name." es "Está a nombre de otra persona." }
    why_role { pt "O seu papel no servidor não permite isto." en "Your role on the server doesn't allow this." es "Su rol en el servidor no permite esto." }
    why_member { pt "Você não participa mais deste balcão." en "You're no longer a member of this desk." es "Usted ya no participa en este espacio." }
    why_early { pt "Está datada no futuro." en "It's dated in the future." es "Está fechada en el futuro." }
    why_late {
        pt "Ajustes e regras são alterados só com conexão: esta chegou tarde demais."
        en "Settings and rules can only be changed while connected: this arrived too late."
        es "Los ajustes y las reglas se cambian solo con conexión: esto llegó demasiado tarde."
    }
    why_importer { pt "Só gerentes trazem o que outros fizeram." en "Only managers can bring in what others did." es "Solo gerentes traen lo que otros hicieron." }
    why_other(reason: &str) { pt "O servidor disse: {reason}" en "The server said: {reason}" es "El servidor dijo: {reason}" }
    see_chat(name: &str) { pt "Ver a conversa com {name}" en "View chat with {name}" es "Ver el chat con {name}" }
    give_up_refused { pt "Descartar" en "Discard" es "Descartar" }
    retry_refused { pt "Tentar de novo" en "Try again" es "Intentar de nuevo" }
    what_status { pt "Mudança de status" en "Status change" es "Cambio de estado" }
    what_desk { pt "Ajustes do balcão" en "Desk settings" es "Ajustes del espacio" }
    what_other { pt "Alteração em uma conversa" en "Change in a chat" es "Cambio en un chat" }
}
