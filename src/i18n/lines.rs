//! The lines to networks: adding them, and how they are.

use super::texts;

texts! {
    telegram { pt "Telegram" en "Telegram" es "Telegram" }
    about {
        pt "Ligue um bot do Telegram a este balcão. Enquanto o Balcão estiver aberto neste navegador, o que os clientes escrevem ao bot aparece na lista, e as respostas vão para eles."
        en "Connect a Telegram bot to this desk. While Balcão is open in this browser, what customers write to the bot appears in the list, and your replies go to them."
        es "Conecte un bot de Telegram a este espacio. Mientras Balcão esté abierto en este navegador, lo que los clientes escriben al bot aparece en la lista, y las respuestas les llegan."
    }
    only_while_open {
        pt "Com o Balcão fechado nada chega nem sai. O Telegram guarda o que os clientes escrevem por 24 horas; o que for mais antigo se perde."
        en "While Balcão is closed, nothing comes in or goes out. Telegram keeps what customers write for 24 hours; anything older is lost."
        es "Con Balcão cerrado no llega ni sale nada. Telegram guarda lo que escriben los clientes durante 24 horas; lo más antiguo se pierde."
    }
    files {
        pt "Textos vão e vêm. Arquivos vão, mas os que os clientes mandam não podem ser abertos: o Telegram não deixa uma página lê-los. A conversa diz que vieram."
        en "Text goes both ways. You can send files, but files from customers can't be opened: Telegram doesn't let a web page read them. The chat says that they came."
        es "Los textos van y vienen. Los archivos van, pero los que mandan los clientes no se pueden abrir: Telegram no deja que una página los lea. El chat dice que llegaron."
    }
    shared {
        pt "O Telegram ainda não funciona em balcões ligados a um servidor: dois navegadores poderiam enviar a mesma resposta duas vezes."
        en "Telegram doesn't work yet on desks connected to a server: two browsers could send the same reply twice."
        es "Telegram todavía no funciona en espacios conectados a un servidor: dos navegadores podrían enviar la misma respuesta dos veces."
    }
    kept {
        pt "Neste navegador há bots ligados antes de o balcão ter servidor. Eles estão parados, e os tokens continuam guardados aqui."
        en "This browser has bots that were connected before the desk had a server. They are stopped, and their tokens are still kept here."
        es "En este navegador hay bots conectados antes de que el espacio tuviera servidor. Están detenidos, y los tokens siguen guardados aquí."
    }
    wipe { pt "Apagar os tokens" en "Delete the tokens" es "Borrar los tokens" }
    demo {
        pt "A demonstração não se liga a canais: os clientes dela são inventados."
        en "The demo doesn't connect to channels: its customers are invented."
        es "La demostración no se conecta a canales: sus clientes son inventados."
    }
    none {
        pt "Nenhum bot ligado." en "No bot connected." es "Ningún bot conectado."
    }
    add { pt "Ligar bot" en "Connect bot" es "Conectar bot" }
    token { pt "Token do bot" en "Bot token" es "Token del bot" }
    token_hint {
        pt "No Telegram, abra o @BotFather, mande /newbot e cole aqui o token que ele der. O token de um bot já ligado substitui o anterior."
        en "In Telegram, open @BotFather, send /newbot, and paste the token it gives you here. For a bot that is already connected, the token replaces the old one."
        es "En Telegram, abra @BotFather, envíe /newbot y pegue aquí el token que le dé. El token de un bot ya conectado reemplaza al anterior."
    }
    token_where {
        pt "O token fica só neste navegador: não entra no histórico, nas cópias nem em nenhum servidor além do próprio Telegram. Quem usa este navegador com o seu usuário consegue lê-lo; remover o bot apaga o token."
        en "The token stays in this browser only: it isn't in the history or in copies, and no server but Telegram's gets it. Anyone who uses this browser under your user account can read it; removing the bot deletes it."
        es "El token queda solo en este navegador: no entra en el historial ni en las copias, ni en ningún servidor aparte del propio Telegram. Quien usa este navegador con su usuario puede leerlo; quitar el bot lo borra."
    }
    added(name: &str) { pt "{name} está ligado" en "{name} is connected" es "{name} está conectado" }
    malformed {
        pt "Isto não parece um token. Ele tem números, dois-pontos e letras, como 123456789:AAF… Nada foi salvo."
        en "This doesn't look like a token. It has digits, a colon, and letters, like 123456789:AAF… Nothing was saved."
        es "Esto no parece un token. Tiene números, dos puntos y letras, como 123456789:AAF… No se guardó nada."
    }
    unknown {
        pt "O Telegram não conhece este token. Copie-o de novo no @BotFather. Nada foi salvo."
        en "Telegram doesn't know this token. Copy it again from @BotFather. Nothing was saved."
        es "Telegram no conoce este token. Cópielo de nuevo en @BotFather. No se guardó nada."
    }
    busy_now {
        pt "O Telegram pediu para esperar um pouco. Tente de novo em um minuto. Nada foi salvo."
        en "Telegram asked to wait a little. Try again in a minute. Nothing was saved."
        es "Telegram pidió esperar un poco. Inténtelo de nuevo en un minuto. No se guardó nada."
    }
    unreachable {
        pt "O Telegram não respondeu. Verifique a conexão, e se a rede ou o site que serve o Balcão deixa chegar a api.telegram.org. Nada foi salvo."
        en "Telegram didn't answer. Check your connection, and whether your network and the site that serves Balcão allow api.telegram.org. Nothing was saved."
        es "Telegram no respondió. Revise la conexión, y si la red o el sitio que sirve Balcão permiten llegar a api.telegram.org. No se guardó nada."
    }
    not_kept {
        pt "O navegador não guardou a mudança: armazenamento cheio ou bloqueado. Nada mudou."
        en "The browser didn't keep the change: storage is full or blocked. Nothing changed."
        es "El navegador no guardó el cambio: almacenamiento lleno o bloqueado. Nada cambió."
    }
    unreadable {
        pt "O navegador não deixa ler os tokens dos bots: nada é recebido nem enviado. As conversas continuam aqui. Recarregue a página."
        en "The browser doesn't let the bots' tokens be read: nothing is received or sent. Your chats are still here. Reload the page."
        es "El navegador no deja leer los tokens de los bots: no se recibe ni se envía nada. Los chats siguen aquí. Recargue la página."
    }
    pause { pt "Pausar" en "Pause" es "Pausar" }
    go_on { pt "Continuar" en "Resume" es "Continuar" }
    remove { pt "Remover" en "Remove" es "Quitar" }
    remove_title(name: &str) { pt "Remover {name}?" en "Remove {name}?" es "¿Quitar {name}?" }
    remove_text {
        pt "O token é apagado deste navegador, e nada mais chega nem sai por este bot. As conversas ficam. Se você ligar o mesmo bot outra vez, elas continuam."
        en "The token is deleted from this browser, and nothing more comes in or goes out through this bot. Your chats stay. If you connect the same bot again, they go on."
        es "El token se borra de este navegador, y nada más llega ni sale por este bot. Los chats quedan. Si conecta el mismo bot otra vez, continúan."
    }

    good_badge { pt "Funcionando" en "Working" es "Funcionando" }
    doubtful_badge { pt "Esperando" en "Waiting" es "Esperando" }
    bad_badge { pt "Parado" en "Stopped" es "Detenido" }
    off_badge { pt "Em pausa" en "Paused" es "En pausa" }

    good { pt "O Telegram respondeu agora há pouco." en "Telegram answered just now." es "Telegram respondió hace poco." }
    starting { pt "Conectando ao Telegram…" en "Connecting to Telegram…" es "Conectando con Telegram…" }
    silent_never {
        pt "Sem conexão com o Telegram. O Balcão tenta de novo sozinho; as respostas esperam aqui."
        en "No connection to Telegram. Balcão keeps trying by itself; your replies wait here."
        es "Sin conexión con Telegram. Balcão lo intenta de nuevo solo; las respuestas esperan aquí."
    }
    silent(when: &str) {
        pt "Sem conexão com o Telegram (última resposta: {when}). O Balcão tenta de novo sozinho; as respostas esperam aqui."
        en "No connection to Telegram (last answer: {when}). Balcão keeps trying by itself; your replies wait here."
        es "Sin conexión con Telegram (última respuesta: {when}). Balcão lo intenta de nuevo solo; las respuestas esperan aquí."
    }
    slow {
        pt "O Telegram pediu para ir mais devagar. O Balcão espera o tempo pedido e continua sozinho."
        en "Telegram asked to slow down. Balcão waits as long as it asked and goes on by itself."
        es "Telegram pidió ir más despacio. Balcão espera el tiempo pedido y continúa solo."
    }
    revoked {
        pt "O Telegram recusou o token: ele foi trocado ou revogado. Nada é recebido nem enviado. Copie o token atual no @BotFather e cole-o em Ajustes, Canais."
        en "Telegram refused the token: it was replaced or revoked. Nothing is received or sent. Copy the current token from @BotFather and paste it under Settings, Channels."
        es "Telegram rechazó el token: fue cambiado o revocado. No se recibe ni se envía nada. Copie el token actual en @BotFather y péguelo en Ajustes, Canales."
    }
    rival {
        pt "Outro programa recebe as mensagens deste bot: cada uma chega só a um dos dois. Feche o outro (talvez o Balcão em outro navegador) ou troque o token no @BotFather."
        en "Another program receives this bot's messages: each one reaches only one of the two. Close the other one (perhaps Balcão in another browser) or replace the token with @BotFather."
        es "Otro programa recibe los mensajes de este bot: cada uno llega solo a uno de los dos. Cierre el otro (quizá Balcão en otro navegador) o cambie el token en @BotFather."
    }
    webhook {
        pt "Este bot entrega as mensagens a um endereço na web (webhook), e aqui não chega nada. Desligue o webhook no programa que o usa."
        en "This bot delivers its messages to a web address (webhook), so nothing arrives here. Turn the webhook off in the program that uses it."
        es "Este bot entrega los mensajes a una dirección web (webhook), y aquí no llega nada. Desactive el webhook en el programa que lo usa."
    }
    storage {
        pt "O armazenamento deste navegador não aceita gravar: nada novo é buscado no Telegram, e nada se perde lá por 24 horas. Libere espaço no aparelho."
        en "This browser's storage refuses to save: nothing new is fetched from Telegram, where nothing is lost for 24 hours. Free up space on the device."
        es "El almacenamiento de este navegador no acepta guardar: no se busca nada nuevo en Telegram, y allí no se pierde nada durante 24 horas. Libere espacio en el dispositivo."
    }
    paused {
        pt "Em pausa: nada chega nem sai. O Telegram guarda o que os clientes escrevem por 24 horas."
        en "Paused: nothing comes in or goes out. Telegram keeps what customers write for 24 hours."
        es "En pausa: no llega ni sale nada. Telegram guarda lo que escriben los clientes durante 24 horas."
    }
    heard(when: &str) { pt "última mensagem {when}" en "last message {when}" es "último mensaje {when}" }
    heard_nothing { pt "nenhuma mensagem ainda" en "no message yet" es "ningún mensaje todavía" }
    waiting(n: u64) {
        pt "{n} resposta esperando" | "{n} respostas esperando"
        en "{n} reply waiting" | "{n} replies waiting"
        es "{n} respuesta esperando" | "{n} respuestas esperando"
    }
    groups(n: u64) {
        pt "{n} mensagem de grupo deixada de fora" | "{n} mensagens de grupos deixadas de fora"
        en "{n} group message left out" | "{n} group messages left out"
        es "{n} mensaje de grupo dejado fuera" | "{n} mensajes de grupos dejados fuera"
    }
    not_understood(n: u64) {
        pt "{n} de um tipo que o Balcão não conhece" | "{n} de tipos que o Balcão não conhece"
        en "{n} of a kind that Balcão doesn't know" | "{n} of kinds that Balcão doesn't know"
        es "{n} de un tipo que Balcão no conoce" | "{n} de tipos que Balcão no conoce"
    }
    gap(from: &str, to: &str) {
        pt "Podem faltar mensagens entre {from} e {to}: o Telegram não as guardou, ou outro programa as levou."
        en "Messages may be missing between {from} and {to}: Telegram didn't keep them, or another program took them."
        es "Pueden faltar mensajes entre {from} y {to}: Telegram no los guardó, o se los llevó otro programa."
    }
    gap_seen { pt "Entendi" en "Got it" es "Entendido" }
    of_line(name: &str, words: &str) { pt "{name}: {words}" en "{name}: {words}" es "{name}: {words}" }
    see { pt "Ver canais" en "See channels" es "Ver canales" }
}
