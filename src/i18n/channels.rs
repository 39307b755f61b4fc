//! The channels of a desk, in its settings.

use super::texts;

texts! {
    title { pt "Canais" en "Channels" es "Canales" }
    text {
        pt "Um canal (WhatsApp, site, e-mail) é um programa ligado ao servidor da equipe: traz o que os clientes escrevem e leva as respostas. Quem cuida do servidor encontra o passo a passo em docs/server.md, seção 5."
        en "A channel (WhatsApp, website, email) is a program connected to your team's server: it brings in what customers write and delivers the replies. Whoever runs the server finds the steps in docs/server.md, section 5."
        es "Un canal (WhatsApp, sitio, correo) es un programa conectado al servidor del equipo: trae lo que escriben los clientes y lleva las respuestas. Quien cuida el servidor encuentra los pasos en docs/server.md, sección 5."
    }
    none_local {
        pt "Nenhum: este balcão fica só neste aparelho. Para ligar um canal, primeiro conecte o balcão ao servidor da equipe, abaixo."
        en "None: this desk stays on this device. To connect a channel, first connect the desk to your team's server, below."
        es "Ninguno: este espacio queda solo en este dispositivo. Para conectar un canal, primero conecte el espacio al servidor del equipo, abajo."
    }
    none_shared {
        pt "Nenhum cliente escreveu por um canal ainda."
        en "No customer has written through a channel yet."
        es "Ningún cliente escribió por un canal todavía."
    }
    chats(n: u64) {
        pt "{n} conversa" | "{n} conversas"
        en "{n} chat" | "{n} chats"
        es "{n} chat" | "{n} chats"
    }
    received(when: &str) {
        pt "última mensagem em {when}" en "last message {when}" es "último mensaje el {when}"
    }
    nothing_received {
        pt "nenhuma mensagem recebida" en "no messages received" es "ningún mensaje recibido"
    }
    reports { pt "entregas confirmadas" en "deliveries confirmed" es "entregas confirmadas" }
    reports_nothing {
        pt "nenhuma entrega confirmada" en "no delivery confirmed" es "ninguna entrega confirmada"
    }
}
