// The written example of tests/modelling, made in bpmn-js by real mouse and keyboard, and counted.
//
//     node tests/modelling/in_bpmnjs.mjs FOLDER [OUT.bpmn]
//
// FOLDER holds common.mjs and page.html of the benchmark beside which the program is measured, set
// up with npm ci.  Prints clicks (a drag is one), keys, and the letters of the names.

import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = resolve(process.argv[2]);
const { openModeler } = await import(pathToFileURL(join(folder, 'common.mjs')).href);
const browser = process.env.CHROMIUM || '/usr/bin/chromium';
const m = await openModeler({ browser, width: 2600, height: 1100 });
const { tab } = m;
const n = { clicks: 0, keys: 0, letters: 0 };
await tab.evaluate(() => {
  window.M = modeler;
});
const at = (js, arg) => tab.evaluate(js, arg);
const center = (id) =>
  at((id) => {
    const e = M.get('elementRegistry').get(id);
    const r = M.get('canvas').getGraphics(e).getBoundingClientRect();
    const v = M.get('canvas').viewbox();
    const c = M.get('canvas')._container.getBoundingClientRect();
    return {
      x: c.x + (e.x + e.width / 2 - v.x) * v.scale,
      y: c.y + (e.y + e.height / 2 - v.y) * v.scale,
      w: e.width * v.scale,
      h: e.height * v.scale,
    };
  }, id);
const selected = () =>
  at(
    () =>
      M.get('selection')
        .get()
        .map((e) => e.id)[0],
  );
const wait = (ms = 60) => tab.waitForTimeout(ms);
async function click(x, y) {
  n.clicks++;
  await tab.mouse.move(x, y, { steps: 3 });
  await tab.mouse.down();
  await tab.mouse.up();
  await wait();
}
async function clickOn(id, dx = 0, dy = 0) {
  const c = await center(id);
  await click(c.x + dx, c.y + dy);
}
let last;
async function pad(action) {
  if (!(await tab.$('.djs-context-pad.open')) && last) await clickOn(last);
  let h;
  h = await tab.waitForSelector(`.djs-context-pad.open [data-action="${action}"]`, {
    timeout: 4000,
  });
  const b = await h.boundingBox();
  await click(b.x + b.width / 2, b.y + b.height / 2);
  await wait(120);
}
async function nameByDouble(id, t) {
  const c = await center(id);
  n.clicks += 2;
  await tab.mouse.dblclick(c.x, c.y);
  await wait(150);
  await type(t);
  await key('Enter');
  await wait(100);
}
async function key(k) {
  n.keys++;
  await tab.keyboard.press(k);
  await wait(30);
}
async function type(t) {
  n.letters += t.length;
  await tab.keyboard.type(t);
}
async function name(t, open) {
  if (open) await key('e');
  await type(t);
  await key('Escape' === open ? 'Escape' : 'Enter');
  await wait();
}
async function drag(id, dx, dy) {
  n.clicks++;
  const c = await center(id);
  await tab.mouse.move(c.x, c.y);
  await tab.mouse.down();
  await tab.mouse.move(c.x + dx / 2, c.y + dy / 2, { steps: 4 });
  await tab.mouse.move(c.x + dx, c.y + dy, { steps: 4 });
  await wait();
  await tab.mouse.up();
  await wait(120);
}
async function laneOf(nm) {
  return at((nm) => {
    const r = M.get('elementRegistry').filter(
      (e) => e.type === 'bpmn:Lane' && e.businessObject.name === nm,
    )[0];
    const v = M.get('canvas').viewbox();
    return (r.y + r.height / 2 - v.y) * v.scale;
  }, nm);
}
async function task(nm, lane) {
  await pad('append.append-task');
  await name(nm);
  const id = (await selected()) ?? last;
  last = id;
  await toLane(id, lane);
  return id;
}
async function toLane(id, lane) {
  const c = await center(id);
  const y = await laneOf(lane);
  if (Math.abs(c.y - y) > 40) await drag(id, 0, y - c.y);
}
async function gateway(nm, lane) {
  await pad('append.gateway');
  const id = await selected();
  last = id;
  if (nm) await nameByDouble(id, nm);
  if (lane) await toLane(id, lane);
  return id;
}
async function flowName(src, tgt, t) {
  const p = await at(
    ([s, g]) => {
      const c = M.get('elementRegistry').filter(
        (e) => e.waypoints && e.source.id === s && e.target.id === g,
      )[0];
      const w = c.waypoints;
      let best = 0,
        k = 0;
      for (let i = 0; i + 1 < w.length; i++) {
        const d = Math.hypot(w[i].x - w[i + 1].x, w[i].y - w[i + 1].y);
        if (d > best) {
          best = d;
          k = i;
        }
      }
      const v = M.get('canvas').viewbox();
      return {
        x: ((w[k].x + w[k + 1].x) / 2 - v.x) * v.scale,
        y: ((w[k].y + w[k + 1].y) / 2 - v.y) * v.scale,
      };
    },
    [src, tgt],
  );
  n.clicks += 2;
  await tab.mouse.dblclick(p.x, p.y);
  await wait(150);
  await type(t);
  await key('Enter');
  await wait(100);
}
async function select(id) {
  if ((await selected()) !== id) await clickOn(id);
  last = id;
}
async function connect(a, b) {
  await select(a);
  await pad('connect');
  await clickOn(b);
}
const B = 'Bürgerbüro',
  O = 'Ordnungsamt',
  K = 'Kasse';
// the pool, around the start event that a new diagram has
const start = await at(
  () => M.get('elementRegistry').filter((e) => e.type === 'bpmn:StartEvent')[0].id,
);
{
  const h = await tab.$('.djs-palette [data-action="create.participant-expanded"]');
  const b = await h.boundingBox();
  await click(b.x + 10, b.y + 10);
  const c = await center(start);
  await click(c.x + 200, c.y);
}
await wait(200);
await key('Escape');
const pool = await at(
  () => M.get('elementRegistry').filter((e) => e.type === 'bpmn:Participant')[0].id,
);
await pad('lane-divide-three');
const lanes = await at(() =>
  M.get('elementRegistry')
    .filter((e) => e.type === 'bpmn:Lane')
    .sort((a, b) => a.y - b.y)
    .map((e) => e.id),
);
for (const [i, nm] of [B, O, K].entries()) {
  const c = await center(lanes[i]);
  n.clicks += 2;
  await tab.mouse.dblclick(c.x - c.w / 2 + 15, c.y);
  await wait(150);
  await type(nm);
  await key('Enter');
  await wait(100);
}
last = start;
await select(start);
await toLane(start, B);
await task('Antrag entgegennehmen', B);
await task('Unterlagen prüfen', B);
const g1 = await gateway('Unterlagen vollständig?', B);
const t3 = await task('Unterlagen nachfordern', B);
await flowName(g1, t3, 'nein');
await select(t3);
const j1 = await gateway('', B);
await connect(g1, j1);
await flowName(g1, j1, 'ja');
await select(j1);
await task('Antrag fachlich prüfen', O);
await task('Stellungnahme einholen', O);
const g2 = await gateway('Genehmigungsfähig?', O);
const t6 = await task('Ablehnung schreiben', O);
const t7 = await task('Ablehnung versenden', B);
const j2 = await gateway('', B);
await flowName(g2, t6, 'nein');
await select(g2);
const t8 = await task('Bescheid erstellen', O);
const c8 = await center(t8),
  c6 = await center(t6);
await task('Gebühr festsetzen', K);
await task('Zahlung überwachen', K);
const t11 = await task('Bescheid versenden', B);
await connect(t11, j2);
await flowName(g2, t8, 'ja');
await select(j2);
await task('Vorgang ablegen', B);
await pad('append.end-event');
last = await selected();

const xml = await at(() => window.saveXML());
if (process.argv[3]) {
  writeFileSync(process.argv[3], xml);
}
console.log(JSON.stringify(n), 'actions without letters:', n.clicks + n.keys);
console.log(
  await at(() =>
    M.get('elementRegistry')
      .filter((e) => !e.labelTarget)
      .map((e) => e.type.slice(5))
      .reduce((a, t) => ((a[t] = (a[t] || 0) + 1), a), {}),
  ),
);
await m.close();
