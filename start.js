// Loads the compiled app. Kept out of index.html so that the page needs no inline script.
const names = document.querySelector("script[data-wasm]").dataset;
const boot = document.getElementById("boot");
const local = (name) => new URL(name, document.baseURI).href;

try {
  const app = await import(local(names.js));
  await app.default({ module_or_path: local(names.wasm) });
  boot.remove();
} catch (error) {
  boot.classList.add("failed");
  console.error(error);
}

// After that, and in release builds only: nothing of it delays the app.
if (names.keep) {
  const idle = window.requestIdleCallback ?? setTimeout;
  idle(() => import(local(names.keep)).then(({ keep }) => keep(names.version), console.info));
}
