//! Transactions: atomic, and complete only when they are durable.

use idb::{ObjectStore, TransactionMode};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbTransaction, IdbTransactionMode};

use super::error::BrowserError;
use super::schema::{EVENTS, FILES, MARKS, SIZES};

/// The part of the database that a transaction locks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// Events and marks.
    Journal,
    /// Files alone: reading a large one keeps no message waiting.
    Files,
    /// Both, where a message brings a file.
    Whole,
}

pub(super) struct Transaction {
    inner: IdbTransaction,
    /// Resolves when the transaction is complete, rejects when it is aborted.
    settled: JsFuture,
}

impl Transaction {
    pub fn reading(database: &IdbDatabase, scope: Scope) -> Result<Self, BrowserError> {
        Self::begin(database, TransactionMode::ReadOnly, scope)
    }

    pub fn writing(database: &IdbDatabase, scope: Scope) -> Result<Self, BrowserError> {
        Self::begin(database, TransactionMode::ReadWrite, scope)
    }

    fn begin(
        database: &IdbDatabase,
        mode: TransactionMode,
        scope: Scope,
    ) -> Result<Self, BrowserError> {
        // With this option, complete means flushed to the device. Neither idb nor the stable part of web-sys supports
        // it.
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let begin: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
        let stores = Array::new();
        if scope != Scope::Files {
            stores.push(&EVENTS.into());
            stores.push(&MARKS.into());
        }
        if scope != Scope::Journal {
            stores.push(&FILES.into());
            stores.push(&SIZES.into());
        }
        let inner: IdbTransaction = begin
            .call3(database, &stores, &IdbTransactionMode::from(mode).into(), &options)?
            .dyn_into()?;
        let settled = Promise::new(&mut |complete, abort| {
            inner.set_oncomplete(Some(&complete));
            inner.set_onabort(Some(&abort));
        });
        Ok(Self { settled: settled.into(), inner })
    }

    pub fn events(&self) -> Result<ObjectStore, BrowserError> {
        Ok(self.inner.object_store(EVENTS)?.into())
    }

    pub fn marks(&self) -> Result<ObjectStore, BrowserError> {
        Ok(self.inner.object_store(MARKS)?.into())
    }

    /// The files' bytes, in a transaction that locks them.
    pub fn files(&self) -> Result<ObjectStore, BrowserError> {
        Ok(self.inner.object_store(FILES)?.into())
    }

    /// The files' sizes, in a transaction that locks them.
    pub fn sizes(&self) -> Result<ObjectStore, BrowserError> {
        Ok(self.inner.object_store(SIZES)?.into())
    }

    /// Waits until everything is durable, or rolls back if `done` is an error.
    pub async fn end<T>(self, done: Result<T, BrowserError>) -> Result<T, BrowserError> {
        if done.is_err() {
            // Fails if the error has aborted the transaction already.
            drop(self.inner.abort());
        }
        let complete = self.settled.await.is_ok();
        match (done, self.inner.error()) {
            (Ok(value), _) if complete => Ok(value),
            // The reason for the abort says more than the first error: open requests only fail with "aborted".
            (_, Some(reason)) => Err(JsValue::from(reason).into()),
            (Err(error), None) => Err(error),
            (Ok(_), None) => Err(JsValue::from("the transaction was aborted").into()),
        }
    }
}
