// In which order the functions of a file stand: each beside one that it resembles. What is sent of the file is a twenty-fifth less, since
// brotli says in fewer bits what it said shortly before; nothing else changes.

// Two functions resemble each other by the runs of so many bytes that they share. A run that more functions have says nothing.
const run = 5;
const common = 400;

/** A number in LEB128 at a place in a file, and the place after it. */
function numberAt(file, at) {
  let value = 0;
  for (let factor = 1; ; factor *= 128) {
    const byte = file[at++];
    value += (byte & 127) * factor;
    if (byte < 128) return [value, at];
  }
}

function number(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value & 127) | 128);
  return Buffer.from([...bytes, value]);
}

const withLength = (...content) => {
  const bytes = Buffer.concat(content);
  return Buffer.concat([number(bytes.length), bytes]);
};

/** The functions' bodies, as they follow each other in the section of code. */
function bodiesOf(file) {
  const codeSection = 10;
  for (let at = 8; at < file.length;) {
    const [section, [length, content]] = [file[at], numberAt(file, at + 1)];
    if (section === codeSection) {
      let [count, place] = numberAt(file, content);
      return Array.from({ length: count }, () => {
        const [length, body] = numberAt(file, place);
        place = body + length;
        return file.subarray(body, place);
      });
    }
    at = content + length;
  }
  return [];
}

function runsOf(body) {
  const runs = new Set();
  for (let start = 0; start + run <= body.length; start++) {
    let hash = 0;
    for (const byte of body.subarray(start, start + run)) hash = Math.imul(hash, 0x01000193) ^ byte;
    runs.add(hash);
  }
  return runs;
}

/** The bodies' indices, each followed by that of the body among the rest which resembles it most. */
function ordered(bodies) {
  const runs = bodies.map(runsOf);
  const having = new Map();
  runs.forEach((ofOne, index) => ofOne.forEach((hash) => {
    const others = having.get(hash);
    if (others) others.push(index);
    else having.set(hash, [index]);
  }));
  // Where nothing resembles one, the next in the order of the bytes follows it.
  const rest = new Set([...bodies.keys()].sort((a, b) => Buffer.compare(bodies[a], bodies[b])));
  const order = [];
  const shared = new Uint32Array(bodies.length);
  for (let [next] = rest; next !== undefined;) {
    rest.delete(next);
    order.push(next);
    const alike = new Set();
    for (const hash of runs[next]) {
      const others = having.get(hash);
      if (others.length > common) continue;
      for (const other of others) {
        if (!rest.has(other)) continue;
        shared[other]++;
        alike.add(other);
      }
    }
    let [best, most] = [undefined, 0];
    for (const other of alike) {
      const likeness = shared[other] / (runs[next].size + runs[other].size - shared[other]);
      if (likeness > most) [best, most] = [other, likeness];
      shared[other] = 0;
    }
    [next] = best === undefined ? rest : [best];
  }
  return order;
}

/** The file with names for its functions, in whose order `wasm-opt --reorder-functions-by-name` puts them. */
export function named(file) {
  const order = ordered(bodiesOf(file));
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(file)).filter(({ kind }) => kind === "function").length;
  const names = order.map((index, place) => [imports + index, Buffer.from(String(place).padStart(6, "0"))])
    .sort(([a], [b]) => a - b)
    .map(([index, name]) => Buffer.concat([number(index), withLength(name)]));
  const [customSection, functionNames] = [Buffer.from([0]), Buffer.from([1])];
  const section = withLength(withLength(Buffer.from("name")), functionNames, withLength(number(names.length), ...names));
  return Buffer.concat([file, customSection, section]);
}
