//! A newer version of the app.

use super::texts;

texts! {
    ready {
        pt "Há uma nova versão do Balcão. O que você está escrevendo fica guardado."
        en "A new version of Balcão is available. What you're writing is kept."
        es "Hay una versión nueva de Balcão. Lo que está escribiendo se conserva."
    }
    update { pt "Atualizar" en "Update" es "Actualizar" }
    later { pt "Depois" en "Later" es "Más tarde" }
}
