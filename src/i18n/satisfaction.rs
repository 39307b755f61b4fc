//! The question about satisfaction, in the settings.

use super::texts;

texts! {
    title { pt "Satisfação" en "Satisfaction" es "Satisfacción" }
    text {
        pt "Ao fim do atendimento, pergunta ao cliente que nota ele dá, de 0 a 10. É dela que vêm a média e o NPS dos relatórios."
        en "When a conversation ends, asks the customer for a score from 0 to 10: the source of the average and the NPS in reports."
        es "Al final de la atención, pide al cliente una calificación de 0 a 10. De ella salen el promedio y el NPS de los reportes."
    }
    off { pt "A pesquisa está desligada." en "The survey is off." es "La encuesta está desactivada." }
    is_on(when: &str, text: &str) {
        pt "Pergunta {when}: “{text}”"
        en "Asks {when}: “{text}”"
        es "Pregunta {when}: “{text}”"
    }
    edit { pt "Configurar a pergunta" en "Set up the question" es "Configurar la pregunta" }
    others(names: &str) {
        pt "No chatbot, {names} também escreve ao cliente nesse momento. Se já pede uma nota, ou responde a ela, desligue lá ou aqui."
        en "In the chatbot, {names} also writes to the customer at that point. If it asks for a score, or answers one, turn one of them off."
        es "En el chatbot, {names} también escribe al cliente en ese momento. Si ya pide una calificación, o responde a ella, desactive una de las dos."
    }
    on { pt "Perguntar aos clientes" en "Ask customers" es "Preguntar a los clientes" }
    question { pt "Pergunta" en "Question" es "Pregunta" }
    question_missing { pt "Escreva a pergunta." en "Enter the question." es "Escriba la pregunta." }
    question_new {
        pt "Olá, {nome}! De 0 a 10, que nota você dá ao nosso atendimento?"
        en "Hi, {name}! From 0 to 10, how would you rate our service?"
        es "Hola, {nombre}. De 0 a 10, ¿cómo califica nuestra atención?"
    }
    when { pt "Quando" en "When" es "Cuándo" }
    when_hint {
        pt "Uns 15 segundos depois, para dar tempo de desfazer."
        en "About 15 seconds later, to leave time to undo."
        es "Unos 15 segundos después, para dar tiempo a deshacer."
    }
    after_resolved { pt "ao resolver" en "when resolved" es "al resolver" }
    after_closed { pt "ao fechar" en "when closed" es "al cerrar" }
    after_both { pt "ao resolver ou fechar" en "when resolved or closed" es "al resolver o cerrar" }
    channels { pt "Canais" en "Channels" es "Canales" }
    channels_hint {
        pt "Nenhum escolhido: em todos."
        en "None selected: all of them."
        es "Ninguno elegido: en todos."
    }
    days { pt "Não perguntar de novo por (dias)" en "Don't ask again for (days)" es "No preguntar de nuevo por (días)" }
    days_hint { pt "0: pergunta sempre." en "0: ask every time." es "0: pregunta siempre." }
    days_wrong { pt "Escreva um número de 0 a 365." en "Enter a number from 0 to 365." es "Escriba un número de 0 a 365." }
    thanks { pt "Depois de uma nota de 7 a 10" en "After a score from 7 to 10" es "Después de una calificación de 7 a 10" }
    sorry { pt "Depois de uma nota de 0 a 6" en "After a score from 0 to 6" es "Después de una calificación de 0 a 6" }
    nothing_said { pt "Vazio: nada é enviado." en "Empty: nothing is sent." es "Vacío: no se envía nada." }
    rule_thanks { pt "Satisfação: agradecimento" en "Satisfaction: thank-you" es "Satisfacción: agradecimiento" }
    rule_sorry { pt "Satisfação: nota baixa" en "Satisfaction: low score" es "Satisfacción: calificación baja" }
    rule_resolved { pt "Satisfação ao resolver" en "Satisfaction when resolved" es "Satisfacción al resolver" }
    rule_closed { pt "Satisfação ao fechar" en "Satisfaction when closed" es "Satisfacción al cerrar" }
}
