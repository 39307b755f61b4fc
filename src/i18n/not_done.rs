//! The reasons why an action was not done.

use super::texts;

texts! {
    nobody {
        pt "Nada mudou: ainda não se sabe quem está no balcão. Escolha quem você é e tente de novo."
        en "Nothing changed: no one has signed in at this desk yet. Choose who you are and try again."
        es "Nada cambió: todavía no se sabe quién está atendiendo. Elija quién es usted e inténtelo de nuevo."
    }
    signed_out {
        pt "Nada mudou: ninguém entrou no servidor. Entre e tente de novo."
        en "Nothing changed: you're not signed in to the server. Sign in and try again."
        es "Nada cambió: nadie ha entrado en el servidor. Entre e inténtelo de nuevo."
    }
    role {
        pt "Só gerentes alteram isto. Nada foi salvo."
        en "Only managers can change this. Nothing was saved."
        es "Solo gerentes cambian esto. No se guardó nada."
    }
    offline {
        pt "Isto só se altera com conexão ao servidor. Nada foi salvo, e o que você escreveu continua aqui."
        en "This can only be changed while connected to the server. Nothing was saved, and what you wrote is still here."
        es "Esto solo se cambia con conexión al servidor. No se guardó nada, y lo que escribió sigue aquí."
    }
    real_customers {
        pt "Neste balcão os clientes escrevem pelos canais do servidor. Nada foi enviado."
        en "At this desk, customers write through the server's channels. Nothing was sent."
        es "En este espacio los clientes escriben por los canales del servidor. No se envió nada."
    }
    storage_full {
        pt "Não foi salvo: não há mais espaço neste aparelho. Libere espaço e tente de novo."
        en "Not saved: this device is out of space. Free up space and try again."
        es "No se guardó: no queda espacio en este dispositivo. Libere espacio e inténtelo de nuevo."
    }
    storage_taken_away {
        pt "Não foi salvo: esta aba não pode mais gravar neste aparelho. Copie o que escreveu e recarregue a página."
        en "Not saved: this tab can no longer save on this device. Copy what you wrote and reload the page."
        es "No se guardó: esta pestaña ya no puede guardar en este dispositivo. Copie lo que escribió y recargue la página."
    }
    storage_failed {
        pt "Não foi salvo: o navegador não conseguiu gravar neste aparelho. Tente de novo; se continuar assim, exporte uma cópia."
        en "Not saved: the browser couldn't save on this device. Try again; if this continues, export a copy."
        es "No se guardó: el navegador no pudo guardar en este dispositivo. Inténtelo de nuevo; si continúa así, exporte una copia."
    }
    too_late {
        pt "Não deu para desfazer: já passou um minuto, ou outra pessoa está no balcão. A mudança continua valendo; desfaça-a manualmente."
        en "Couldn't undo: a minute has passed, or someone else is at the desk. The change stands; reverse it manually."
        es "No se pudo deshacer: ya pasó un minuto, o ya atiende otra persona. El cambio sigue en pie; deshágalo manualmente."
    }
    no_reason {
        pt "Nada mudou: o atendimento continua, porque nenhum motivo foi escolhido."
        en "Nothing changed: the conversation goes on, because no reason was chosen."
        es "Nada cambió: la atención continúa, porque no se eligió ningún motivo."
    }
    told {
        pt "Não deu para desfazer: o chatbot já avisou o cliente, ou está avisando. Mude o status manualmente."
        en "Couldn't undo: the chatbot has already told the customer, or is telling them now. Change the status manually."
        es "No se pudo deshacer: el chatbot ya avisó al cliente, o lo está avisando. Cambie el estado manualmente."
    }
    coming {
        pt "Nada mudou: o histórico ainda está chegando. Espere e tente de novo."
        en "Nothing changed: the history is still loading. Wait and try again."
        es "Nada cambió: el historial todavía está llegando. Espere e inténtelo de nuevo."
    }
    unfetched {
        pt "Nada mudou: uma parte do programa não pôde ser buscada. Verifique a conexão e tente de novo."
        en "Nothing changed: part of the app couldn't be loaded. Check your connection and try again."
        es "Nada cambió: no se pudo obtener una parte del programa. Revise la conexión e inténtelo de nuevo."
    }
}
