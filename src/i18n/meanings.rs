//! Definitions of the reports' figures.

use super::texts;

texts! {
    title { pt "O que cada indicador conta" en "What each metric counts" es "Qué cuenta cada indicador" }
    openings {
        pt "Atendimentos que começaram em Aberto no período: um cliente escreveu e ninguém tinha respondido."
        en "Conversations that started in Open during this period: a customer wrote and no one had replied."
        es "Atenciones que empezaron en Abierto en el período: un cliente escribió y nadie había respondido."
    }
    started {
        pt "Atendimentos que começaram no período, em qualquer status. Um atendimento começa quando a conversa passa a ser ativa e termina na primeira entrada em Resolvido ou Fechado."
        en "Conversations that started during this period, in any status. A conversation starts when the chat becomes active and ends the first time it enters Resolved or Closed."
        es "Atenciones que empezaron en el período, en cualquier estado. Una atención empieza cuando el chat pasa a estar activo y termina en la primera entrada en Resuelto o Cerrado."
    }
    ended {
        pt "Atendimentos encerrados no período, como Resolvido ou como Fechado."
        en "Conversations that ended during this period, as Resolved or Closed."
        es "Atenciones finalizadas en el período, como Resuelto o como Cerrado."
    }
    reopenings {
        pt "Vezes em que uma conversa encerrada voltou a ser ativa no período. A taxa divide as reaberturas pelos encerramentos."
        en "Times a resolved or closed chat became active again during this period. The rate is reopens divided by resolutions."
        es "Veces que un chat finalizado volvió a estar activo en el período. La tasa divide las reaperturas entre las finalizaciones."
    }
    reclassifications {
        pt "Trocas entre Resolvido e Fechado no período. Não são um novo encerramento nem uma reabertura."
        en "Changes between Resolved and Closed during this period. They count as neither a resolution nor a reopen."
        es "Cambios entre Resuelto y Cerrado en el período. No son una nueva finalización ni una reapertura."
    }
    abandoned {
        pt "Atendimentos encerrados no período sem nenhuma mensagem de atendente."
        en "Conversations that ended during this period without a message from an agent."
        es "Atenciones finalizadas en el período sin ningún mensaje de agente."
    }
    backlog {
        pt "Conversas em Aberto, Em atendimento ou Aguardando no instante em que o período começa e no instante em que termina."
        en "Chats in Open, In service, or Waiting at the moment the period starts and at the moment it ends."
        es "Chats en Abierto, En atención o En espera en el instante en que el período empieza y en el que termina."
    }
    time {
        pt "Tempo que as conversas passaram em cada status dentro do período, somado."
        en "Total time chats spent in each status during this period."
        es "Tiempo que los chats pasaron en cada estado dentro del período, sumado."
    }
    first_response {
        pt "TMR: do início de um atendimento em Aberto até a primeira mensagem de um atendente; chatbot, campanha e nota não contam. Conta no momento da resposta."
        en "From the start of a conversation in Open to the first message from an agent; chatbot, campaigns, and notes don't count. Counted when the response is sent."
        es "Desde el inicio de una atención en Abierto hasta el primer mensaje de un agente; chatbot, campañas y notas no cuentan. Cuenta en el momento de la respuesta."
    }
    reply_time {
        pt "Da primeira mensagem do cliente sem resposta até a próxima mensagem de um atendente. Encerrar a conversa termina a contagem."
        en "From the customer's first unanswered message to the next message from an agent. Resolving or closing the chat stops the clock."
        es "Desde el primer mensaje del cliente sin respuesta hasta el siguiente mensaje de un agente. Finalizar el chat detiene el conteo."
    }
    wait {
        pt "TME: tempo total em Aberto de um atendimento, contado quando ele é encerrado."
        en "Total time a conversation spent in Open, counted when it ends."
        es "TME: tiempo total en Abierto de una atención, contado cuando finaliza."
    }
    resolution {
        pt "TMA: do início ao encerramento de um atendimento, contado quando ele é encerrado."
        en "From the start of a conversation to its end, counted when it ends."
        es "Desde el inicio hasta el final de una atención, contado cuando finaliza."
    }
    rating {
        pt "Média das notas de 0 a 10 dadas no período. NPS: % de 9 e 10 menos % de 0 a 6."
        en "Average of the 0–10 scores given during this period. NPS: % of 9s and 10s minus % of 0s to 6s."
        es "Promedio de las calificaciones de 0 a 10 del período. NPS: % de 9 y 10 menos % de 0 a 6."
    }
    running {
        pt "\"Em andamento\" conta o que já tinha começado e não tinha terminado no fim do período: não entra na mediana nem na média."
        en "\"In progress\" counts what had started and not finished by the end of the period: it isn't in the median or the average."
        es "\"En curso\" cuenta lo que había empezado y no había terminado al final del período: no entra en la mediana ni en el promedio."
    }
    load {
        pt "Conversas em Aberto, Em atendimento ou Aguardando no instante em que o período termina, por responsável. As cargas somadas, com as sem responsável, dão as conversas em andamento no fim."
        en "Chats in Open, In service, or Waiting at the moment the period ends, by assignee. All workloads, including unassigned, add up to the active chats at the end."
        es "Chats en Abierto, En atención o En espera en el instante en que termina el período, por responsable. Las cargas sumadas, con las sin responsable, dan los chats en curso al final."
    }
    filters {
        pt "Os filtros valem para a conversa como ela estava no fim do período."
        en "Filters apply to each chat as it was at the end of the period."
        es "Los filtros valen para el chat tal como estaba al final del período."
    }
}
