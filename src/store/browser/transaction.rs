//! A transaction: all or nothing, and done only when it is safe on the device.

use idb::{ObjectStore, TransactionMode};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbTransaction, IdbTransactionMode};

use super::fault::Fault;
use super::marks::MARKS;
use super::record::EVENTS;

pub(super) struct Transaction {
    inner: IdbTransaction,
    /// Fulfilled when it is complete, rejected when it is aborted.
    settled: JsFuture,
}

impl Transaction {
    pub fn reading(database: &IdbDatabase) -> Result<Self, Fault> {
        Self::begin(database, TransactionMode::ReadOnly)
    }

    pub fn writing(database: &IdbDatabase) -> Result<Self, Fault> {
        Self::begin(database, TransactionMode::ReadWrite)
    }

    fn begin(database: &IdbDatabase, mode: TransactionMode) -> Result<Self, Fault> {
        // Complete is to mean flushed to the device. Neither idb nor the stable part of web-sys knows this option.
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let begin: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
        let inner: IdbTransaction = begin
            .call3(
                database,
                &Array::of2(&EVENTS.into(), &MARKS.into()),
                &IdbTransactionMode::from(mode).into(),
                &options,
            )?
            .dyn_into()?;
        let settled = Promise::new(&mut |complete, abort| {
            inner.set_oncomplete(Some(&complete));
            inner.set_onabort(Some(&abort));
        });
        Ok(Self { settled: settled.into(), inner })
    }

    pub fn events(&self) -> Result<ObjectStore, Fault> {
        Ok(self.inner.object_store(EVENTS)?.into())
    }

    pub fn marks(&self) -> Result<ObjectStore, Fault> {
        Ok(self.inner.object_store(MARKS)?.into())
    }

    /// Ends it: waits until everything is safe, or takes everything back if something went wrong.
    pub async fn end<T>(self, done: Result<T, Fault>) -> Result<T, Fault> {
        if done.is_err() {
            // Refused where what went wrong has aborted it already.
            drop(self.inner.abort());
        }
        let complete = self.settled.await.is_ok();
        match (done, self.inner.error()) {
            (Ok(value), _) if complete => Ok(value),
            // What it was aborted for says more than what we heard first: requests that waited only hear "aborted".
            (_, Some(reason)) => Err(JsValue::from(reason).into()),
            (Err(fault), None) => Err(fault),
            (Ok(_), None) => Err(JsValue::from("the transaction was aborted").into()),
        }
    }
}
