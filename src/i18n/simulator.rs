//! The simulated customer's telephone.

use super::texts;

texts! {
    open { pt "Simular um cliente" en "Simulate a customer" es "Simular un cliente" }
    title { pt "Celular do cliente" en "Customer's phone" es "Celular del cliente" }
    lead {
        pt "Escreva como se fosse o cliente e veja o atendimento reagir."
        en "Write as if you were the customer and watch the desk react."
        es "Escriba como si fuera el cliente y vea cómo responde el sistema."
    }
    who { pt "Quem escreve?" en "Who's writing?" es "¿Quién escribe?" }
    find { pt "Buscar cliente" en "Search customers" es "Buscar cliente" }
    clear { pt "Limpar busca" en "Clear search" es "Limpiar búsqueda" }
    known { pt "Clientes" en "Customers" es "Clientes" }
    nobody_found { pt "Nenhum cliente com esse nome." en "No customers with that name." es "Ningún cliente con ese nombre." }
    newcomer { pt "Novo cliente" en "New customer" es "Cliente nuevo" }
    name { pt "Nome" en "Name" es "Nombre" }
    address { pt "Telefone ou e-mail" en "Phone or email" es "Teléfono o correo" }
    optional { pt "Opcional." en "Optional." es "Opcional." }
    name_missing { pt "Escreva o nome do cliente." en "Enter the customer's name." es "Escriba el nombre del cliente." }
    first_message { pt "Primeira mensagem" en "First message" es "Primer mensaje" }
    message_missing { pt "Escreva a mensagem." en "Write a message." es "Escriba el mensaje." }
    other { pt "Outro cliente" en "Another customer" es "Otro cliente" }
    message { pt "Mensagem do cliente" en "Customer's message" es "Mensaje del cliente" }
    send { pt "Enviar como cliente" en "Send as customer" es "Enviar como cliente" }
    earlier(n: u64) {
        pt "{n} mensagem anterior não mostrada" | "{n} mensagens anteriores não mostradas"
        en "{n} earlier message not shown" | "{n} earlier messages not shown"
        es "{n} mensaje anterior no mostrado" | "{n} mensajes anteriores no mostrados"
    }
    nothing_yet { pt "Nenhuma mensagem ainda." en "No messages yet." es "Todavía no hay mensajes." }
    rate { pt "Avaliar o atendimento, de 0 a 10" en "Rate the service from 0 to 10" es "Calificar la atención, de 0 a 10" }
    rated(score: u8) { pt "Avaliou com {score}" en "Rated {score}" es "Calificó con {score}" }
    chatbot { pt "Chatbot" en "Chatbot" es "Chatbot" }
}
