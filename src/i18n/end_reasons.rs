//! The reasons for ending an attendance.

use super::texts;

texts! {
    title_of(name: &str) {
        pt "Por que o atendimento de {name} terminou?" en "Why did the conversation with {name} end?" es "¿Por qué terminó la atención de {name}?"
    }
    title_of_many { pt "Por que estes atendimentos terminaram?" en "Why did these conversations end?" es "¿Por qué terminaron estas atenciones?" }
    text {
        pt "Escolha com o número, com as setas ou escrevendo o começo do nome."
        en "Choose with its number, with the arrows, or by typing the start of its name."
        es "Elija con el número, con las flechas o escribiendo el comienzo del nombre."
    }
    none { pt "Sem motivo" en "No reason" es "Sin motivo" }
    reasons { pt "Motivos do encerramento" en "Reasons for ending" es "Motivos de finalización" }
    reasons_text {
        pt "Quem encerra um atendimento escolhe um deles. O relatório conta quantos terminaram por cada motivo."
        en "Whoever ends a conversation chooses one of them. Reports count how many ended for each reason."
        es "Quien finaliza una atención elige uno de ellos. El reporte cuenta cuántas terminaron por cada motivo."
    }
    required { pt "Exigir o motivo" en "Require a reason" es "Exigir el motivo" }
    required_text {
        pt "Sem escolher um motivo, ninguém encerra manualmente. Regras e temporizadores encerram sem motivo."
        en "No one can end a conversation manually without choosing a reason. Rules and timers end without one."
        es "Sin elegir un motivo, nadie finaliza manualmente. Las reglas y los temporizadores finalizan sin motivo."
    }
    no_reasons { pt "Nenhum motivo ainda: ninguém é perguntado." en "No reasons yet: no one is asked." es "Todavía no hay motivos: no se pregunta a nadie." }
    add { pt "Adicionar motivo" en "Add reason" es "Agregar motivo" }
    one(number: &str) { pt "Motivo {number}" en "Reason {number}" es "Motivo {number}" }
    remove(number: &str) { pt "Remover o motivo {number}" en "Remove reason {number}" es "Quitar el motivo {number}" }
    wrong {
        pt "Escreva um nome que nenhum outro motivo tenha."
        en "Enter a name that no other reason has."
        es "Escriba un nombre que ningún otro motivo tenga."
    }
    kept {
        pt "Um motivo removido continua nos atendimentos que já terminaram por ele."
        en "A removed reason stays with the conversations that already ended for it."
        es "Un motivo quitado sigue en las atenciones que ya terminaron por él."
    }
    reason { pt "Motivo" en "Reason" es "Motivo" }
    any { pt "Todos" en "All" es "Todos" }
    by_reason { pt "Encerramentos por motivo" en "Resolutions by reason" es "Finalizaciones por motivo" }
    by_rule { pt "Pelo chatbot" en "By the chatbot" es "Por el chatbot" }
    by_timer { pt "Por temporizador" en "By a timer" es "Por temporizador" }
}
