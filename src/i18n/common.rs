//! Texts that many screens share.

use super::texts;

texts! {
    save { pt "Salvar" en "Save" es "Guardar" }
    cancel { pt "Cancelar" en "Cancel" es "Cancelar" }
    close { pt "Fechar" en "Close" es "Cerrar" }
    undo { pt "Desfazer" en "Undo" es "Deshacer" }
    retry { pt "Tentar de novo" en "Try again" es "Reintentar" }
    changed_meanwhile {
        pt "Isto mudou em outra aba ou por outra pessoa enquanto você editava. Ao salvar, a sua versão substitui a outra."
        en "This changed in another tab, or someone else changed it, while you were editing. Saving replaces their version with yours."
        es "Esto cambió en otra pestaña o por otra persona mientras usted editaba. Al guardar, su versión reemplaza a la otra."
    }
    clear { pt "Limpar" en "Clear" es "Limpiar" }
    back { pt "Voltar" en "Back" es "Volver" }
    more { pt "Mais" en "More" es "Más" }
    language { pt "Idioma" en "Language" es "Idioma" }
    theme { pt "Tema" en "Theme" es "Tema" }
    theme_light { pt "Claro" en "Light" es "Claro" }
    theme_dark { pt "Escuro" en "Dark" es "Oscuro" }
    theme_system { pt "Do sistema" en "System" es "Del sistema" }
}
