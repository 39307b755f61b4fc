//! The screen of the first visit.

use super::texts;

texts! {
    title { pt "O balcão de atendimento que mora no navegador" en "The service desk that lives in your browser" es "El mostrador de atención que vive en el navegador" }
    lead {
        pt "Cinco status, um histórico que não se apaga e números que fecham. Tudo fica neste aparelho: nada é enviado a lugar nenhum."
        en "Five statuses, a history that is never erased, and figures that add up. Everything stays on this device: nothing is sent anywhere."
        es "Cinco estados, un historial que no se borra y cifras que cuadran. Todo queda en este dispositivo: nada se envía a ningún lugar."
    }
    demo { pt "Explorar a loja de demonstração" en "Explore the demo shop" es "Explorar la tienda de demostración" }
    demo_text {
        pt "Uma loja fictícia com semanas de conversas, cinco agentes e clientes que continuam escrevendo."
        en "A made-up shop with weeks of conversations, five agents, and customers who keep writing."
        es "Una tienda ficticia con semanas de conversaciones, cinco agentes y clientes que siguen escribiendo."
    }
    start { pt "Começar um balcão vazio" en "Start an empty desk" es "Empezar un mostrador vacío" }
    start_text {
        pt "O seu próprio atendimento, guardado neste navegador."
        en "Your own desk, kept in this browser."
        es "Su propio mostrador, guardado en este navegador."
    }
    import { pt "Importar" en "Import" es "Importar" }
    import_text {
        pt "Um diário do Balcão, ou uma planilha CSV de mudanças de status de outro sistema."
        en "A Balcão journal, or a CSV file of status changes from another system."
        es "Un diario de Balcão, o un archivo CSV de cambios de estado de otro sistema."
    }
    connect { pt "Entrar em um balcão de equipe" en "Join a team's desk" es "Entrar en un mostrador de equipo" }
    connect_text {
        pt "Um servidor CouchDB que a sua empresa já tem: endereço, usuário e senha."
        en "A CouchDB server that your company has: address, name and password."
        es "Un servidor CouchDB que su empresa ya tiene: dirección, usuario y contraseña."
    }
    your_name { pt "Como você se chama?" en "What is your name?" es "¿Cómo se llama usted?" }
    your_name_hint {
        pt "Aparece no histórico de tudo o que você fizer. Dá para mudar depois."
        en "It appears in the history of everything you do. You can change it later."
        es "Aparece en el historial de todo lo que usted haga. Se puede cambiar después."
    }
    name_missing { pt "Escreva um nome." en "Write a name." es "Escriba un nombre." }
    begin { pt "Começar" en "Start" es "Empezar" }
}
