//! The screen of the first visit.

use super::texts;

texts! {
    title { pt "O balcão de atendimento que mora no navegador" en "The customer service desk that lives in your browser" es "La mesa de ayuda que vive en el navegador" }
    lead {
        pt "Cinco status, um histórico que não se apaga e números que batem. Tudo fica neste aparelho: nada é enviado a lugar nenhum."
        en "Five statuses, a history that is never erased, and numbers that add up. Everything stays on this device: nothing is sent anywhere."
        es "Cinco estados, un historial que no se borra y números que cuadran. Todo queda en este dispositivo: nada se envía a ningún lugar."
    }
    demo { pt "Explorar a loja de demonstração" en "Explore the demo shop" es "Explorar la tienda de demostración" }
    demo_text {
        pt "Uma loja fictícia com semanas de conversas, cinco atendentes e clientes que continuam escrevendo."
        en "A made-up shop with weeks of chats, five agents, and customers who keep writing."
        es "Una tienda ficticia con semanas de chats, cinco agentes y clientes que siguen escribiendo."
    }
    start { pt "Começar um balcão vazio" en "Start an empty desk" es "Empezar un espacio vacío" }
    start_text {
        pt "O seu próprio atendimento, guardado neste navegador."
        en "Your own desk, kept in this browser."
        es "Su propio espacio de trabajo, guardado en este navegador."
    }
    open_file { pt "Abrir um arquivo" en "Open a file" es "Abrir un archivo" }
    import_text {
        pt "Uma conversa exportada do WhatsApp, um histórico do Balcão, ou uma planilha CSV de mudanças de status."
        en "A chat exported from WhatsApp, a Balcão history file, or a CSV of status changes."
        es "Un chat exportado de WhatsApp, un historial de Balcão, o una hoja de cálculo CSV con cambios de estado."
    }
    connect { pt "Entrar em um balcão de equipe" en "Join a team desk" es "Entrar en un espacio de equipo" }
    connect_text {
        pt "Um servidor CouchDB que a sua empresa já tem: endereço, usuário e senha."
        en "A CouchDB server your company already has: address, username, and password."
        es "Un servidor CouchDB que su empresa ya tiene: dirección, usuario y contraseña."
    }
    lost {
        pt "Havia um balcão neste navegador, e os dados dele não estão mais aqui"
        en "This browser had a desk, and its data is gone"
        es "En este navegador había un espacio, y sus datos ya no están"
    }
    lost_text {
        pt "O armazenamento do navegador foi limpo: por ele mesmo, por falta de espaço ou depois de muito tempo sem uso, ou por alguém. O que só estava aqui não volta sem uma cópia."
        en "The browser's storage was cleared: by the browser itself, to save space or after a long time without use, or by someone. What was only here can't be recovered without a copy."
        es "El almacenamiento del navegador se borró: lo hizo el propio navegador, por falta de espacio o tras mucho tiempo sin uso, o alguna persona. Lo que solo estaba aquí no vuelve sin una copia."
    }
    connect_again {
        pt "Entrar de novo no balcão da equipe"
        en "Rejoin the team desk"
        es "Entrar de nuevo en el espacio del equipo"
    }
    connect_again_text(url: &str) {
        pt "{url}: o que já tinha chegado ao servidor volta de lá."
        en "{url}: what had reached the server comes back from there."
        es "{url}: lo que ya había llegado al servidor vuelve de allí."
    }
    import_copy { pt "Importar uma cópia" en "Import a copy" es "Importar una copia" }
    import_copy_text {
        pt "Um histórico que você exportou deste balcão."
        en "A history file that you exported from this desk."
        es "Un historial que usted exportó de este espacio."
    }
    start_anew { pt "Começar de novo" en "Start over" es "Empezar de nuevo" }
    start_anew_text {
        pt "Um balcão vazio, sem as conversas de antes."
        en "An empty desk, without the previous chats."
        es "Un espacio vacío, sin los chats de antes."
    }
    your_name { pt "Como você se chama?" en "What's your name?" es "¿Cómo se llama usted?" }
    your_name_hint {
        pt "Aparece no histórico de tudo o que você fizer. Dá para mudar depois."
        en "Shown in the history of everything you do. You can change it later."
        es "Aparece en el historial de todo lo que usted haga. Se puede cambiar después."
    }
    name_missing { pt "Escreva um nome." en "Enter a name." es "Escriba un nombre." }
    begin { pt "Começar" en "Start" es "Empezar" }
}
