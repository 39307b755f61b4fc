//! Macros: several acts by one button.

use super::texts;

texts! {
    title { pt "Macros" en "Macros" es "Macros" }
    text {
        pt "Várias ações de uma vez, para todo o balcão. Na conversa, ou com várias selecionadas, abra Macros ou tecle M."
        en "Several actions at once, for the whole desk. In a chat, or with several selected, open Macros or press M."
        es "Varias acciones a la vez, para todo el espacio. En el chat, o con varios seleccionados, abra Macros o pulse M."
    }
    none { pt "Nenhuma macro ainda." en "No macros yet." es "Todavía no hay macros." }
    add { pt "Adicionar macro" en "Add macro" es "Agregar macro" }
    edit(name: &str) { pt "Editar a macro {name}" en "Edit macro {name}" es "Editar la macro {name}" }
    one { pt "Macro" en "Macro" es "Macro" }
    name_wrong {
        pt "Dê um nome que nenhuma outra macro use."
        en "Enter a name that no other macro uses."
        es "Dé un nombre que ninguna otra macro use."
    }
    actions { pt "Ações" en "Actions" es "Acciones" }
    actions_wrong {
        pt "Adicione de 1 a 10 ações, cada uma com o que ela precisa."
        en "Add 1 to 10 actions, each with what it needs."
        es "Agregue de 1 a 10 acciones, cada una con lo que necesita."
    }
    add_action { pt "Adicionar ação" en "Add action" es "Agregar acción" }
    a_message { pt "Escrever ao cliente" en "Write to the customer" es "Escribir al cliente" }
    a_reply { pt "Enviar resposta rápida" en "Send a quick reply" es "Enviar respuesta rápida" }
    a_note { pt "Deixar nota interna" en "Leave an internal note" es "Dejar una nota interna" }
    a_status { pt "Mudar o status" en "Change the status" es "Cambiar el estado" }
    a_assign { pt "Definir o responsável" en "Set the assignee" es "Definir el responsable" }
    a_tag { pt "Adicionar etiqueta" en "Add a tag" es "Agregar etiqueta" }
    a_untag { pt "Remover etiqueta" en "Remove a tag" es "Quitar etiqueta" }
    a_archive { pt "Arquivar" en "Archive" es "Archivar" }
    a_unarchive { pt "Desarquivar" en "Unarchive" es "Desarchivar" }
    a_unknown { pt "Ação que esta versão não conhece" en "An action this version doesn't know" es "Acción que esta versión no conoce" }
    who_runs { pt "Quem executa a macro" en "Whoever runs the macro" es "Quien ejecuta la macro" }
    preview { pt "Em resumo" en "In short" es "En resumen" }

    does_write(text: &str) { pt "escreve ao cliente “{text}”" en "writes “{text}” to the customer" es "escribe al cliente “{text}”" }
    does_reply(shortcut: &str) {
        pt "escreve ao cliente a resposta rápida /{shortcut}"
        en "sends the customer the quick reply /{shortcut}"
        es "escribe al cliente la respuesta rápida /{shortcut}"
    }
    does_take {
        pt "transfere a conversa para quem executa"
        en "assigns the chat to whoever runs it"
        es "transfiere el chat a quien la ejecuta"
    }
    does_unknown {
        pt "faz algo que esta versão não conhece"
        en "does something this version doesn't know"
        es "hace algo que esta versión no conoce"
    }
    newer {
        pt "precisa de nova versão"
        en "needs a newer version"
        es "necesita una versión más nueva"
    }
    newer_row {
        pt "Precisa de uma versão mais nova do Balcão: esta não executa a macro."
        en "Needs a newer version of Balcão: this one doesn't run the macro."
        es "Necesita una versión más nueva de Balcão: esta no ejecuta la macro."
    }
    does_nothing { pt "Não faz nada." en "Does nothing." es "No hace nada." }

    command { pt "Executar macro…" en "Run a macro…" es "Ejecutar macro…" }
    field { pt "Qual macro?" en "Which macro?" es "¿Qué macro?" }
    run(name: &str) { pt "Macro: {name}" en "Macro: {name}" es "Macro: {name}" }
    writes { pt "escreve ao cliente" en "writes to the customer" es "escribe al cliente" }
    done(name: &str) { pt "Macro “{name}”" en "Macro “{name}”" es "Macro “{name}”" }
    message_stays { pt "a mensagem enviada fica" en "the sent message stays" es "el mensaje enviado queda" }
    ask(name: &str) { pt "Executar a macro “{name}”?" en "Run the macro “{name}”?" es "¿Ejecutar la macro “{name}”?" }
    ask_text(customer: &str) {
        pt "{customer} vai receber:"
        en "{customer} will receive:"
        es "{customer} recibirá:"
    }
    many_write(n: u64) {
        pt "A macro escreve a {n} cliente." | "A macro escreve a {n} clientes."
        en "The macro writes to {n} customer." | "The macro writes to {n} customers."
        es "La macro escribe a {n} cliente." | "La macro escribe a {n} clientes."
    }
    for_example(customer: &str) {
        pt "{customer}, por exemplo, vai receber:"
        en "{customer}, for example, will receive:"
        es "{customer}, por ejemplo, recibirá:"
    }
    no_messages { pt "Não escrever a ninguém" en "Write to no one" es "No escribir a nadie" }
    no_messages_hint {
        pt "Todo o resto da macro é feito; nem ela nem o chatbot escrevem aos clientes por isso."
        en "Everything else in the macro is done; neither it nor the chatbot writes to customers about it."
        es "Se hace todo lo demás de la macro; ni ella ni el chatbot escriben a los clientes por eso."
    }
    left_out(n: u64, names: &str) {
        pt "{n} conversa fica de fora: falta o valor de {names}." | "{n} conversas ficam de fora: falta o valor de {names}."
        en "{n} chat is left out: {names} has no value." | "{n} chats are left out: {names} has no value."
        es "{n} chat queda fuera: falta el valor de {names}." | "{n} chats quedan fuera: falta el valor de {names}."
    }
    left_out_empty(n: u64) {
        pt "{n} conversa fica de fora: o texto ficaria vazio." | "{n} conversas ficam de fora: o texto ficaria vazio."
        en "{n} chat is left out: the text would be empty." | "{n} chats are left out: the text would be empty."
        es "{n} chat queda fuera: el texto quedaría vacío." | "{n} chats quedan fuera: el texto quedaría vacío."
    }
    messages_stay { pt "as mensagens enviadas ficam" en "the sent messages stay" es "los mensajes enviados quedan" }
    ask_run { pt "Executar" en "Run" es "Ejecutar" }
    ask_send { pt "Executar e enviar" en "Run and send" es "Ejecutar y enviar" }

    gone { pt "Esta macro não existe mais." en "This macro no longer exists." es "Esta macro ya no existe." }
    length { pt "Esta macro não tem ações, ou tem mais de 10. Nada mudou." en "This macro has no actions, or more than 10. Nothing changed." es "Esta macro no tiene acciones, o tiene más de 10. Nada cambió." }
    unknown {
        pt "Esta macro precisa de uma versão mais nova: tem uma ação que esta versão não conhece. Nada mudou."
        en "This macro needs a newer version: it has an action that this version doesn't know. Nothing changed."
        es "Esta macro necesita una versión más nueva: tiene una acción que esta versión no conoce. Nada cambió."
    }
    blanks(names: &str) {
        pt "Nesta conversa, falta o valor de {names}. Nada mudou."
        en "In this chat, {names} has no value. Nothing changed."
        es "En este chat, falta el valor de {names}. Nada cambió."
    }
    blanks_all(names: &str) {
        pt "Em nenhuma das conversas selecionadas há valor para {names}. Nada mudou."
        en "None of the selected chats has a value for {names}. Nothing changed."
        es "En ninguno de los chats seleccionados hay valor para {names}. Nada cambió."
    }
    no_reply(shortcut: &str) {
        pt "A resposta rápida /{shortcut} não existe mais. Nada mudou."
        en "The quick reply /{shortcut} no longer exists. Nothing changed."
        es "La respuesta rápida /{shortcut} ya no existe. Nada cambió."
    }
    left(name: &str) {
        pt "{name} não trabalha mais aqui. Nada mudou."
        en "{name} no longer works here. Nothing changed."
        es "{name} ya no trabaja aquí. Nada cambió."
    }
    empty { pt "O texto da macro ficou vazio. Nada mudou." en "The macro's text came out empty. Nothing changed." es "El texto de la macro quedó vacío. Nada cambió." }
    nothing { pt "A conversa já está assim: nada mudou." en "The chat is already like this: nothing changed." es "El chat ya está así: nada cambió." }
}
