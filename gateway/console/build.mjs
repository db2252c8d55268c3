// What Maven calls. Installs and builds only when an input has changed since the last time, so that a build of
// the Java side alone costs nothing here.   node build.mjs [build | test | types]
import { execFileSync, execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const NEEDED = 20;
const CONTRACTS = {
  screening: '../../services/traveller-screening/openapi.yaml',
  crossing: '../../services/crossing-point/openapi.yaml',
  protection: '../../services/trafficking-alert/openapi.yaml',
};
const LOCK = ['package.json', 'package-lock.json', '.npmrc'];
// The tests read the problem types and the enums of the Java side.
const SOURCES = [...LOCK, 'build.mjs', 'index.html', 'report.html', 'tsconfig.json', 'vite.config.ts', 'playwright.config.ts', 'src', 'e2e', ...Object.values(CONTRACTS)];

process.chdir(import.meta.dirname ?? new URL('.', import.meta.url).pathname);

const run = (command, ...args) => {
  try {
    execFileSync(process.execPath, [join('node_modules', command), ...args], { stdio: 'inherit' });
  } catch (failure) {
    process.exit(failure.status ?? 1);
  }
};

const stop = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

function hash(paths) {
  const sum = createHash('sha256');
  const add = (path) => {
    if (statSync(path).isDirectory()) readdirSync(path).sort().forEach((name) => add(join(path, name)));
    else sum.update(path).update('\0').update(readFileSync(path)).update('\0');
  };
  paths.forEach(add);
  return sum.digest('hex');
}

/** Runs a step unless its stamp says that it was run with the same inputs, and what it made is still there. */
function once(stamp, inputs, made, step) {
  const now = hash(inputs);
  if (existsSync(made) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false;
  step();
  mkdirSync('target', { recursive: true });
  writeFileSync(stamp, now);
  return true;
}

function install() {
  once('node_modules/.sinur-stamp', LOCK, 'node_modules/vite', () => {
    try {
      execSync('npm --version', { stdio: 'ignore' });
    } catch {
      stop(`The console needs npm: install Node ${NEEDED} with npm, or put it on the PATH.`);
    }
    try {
      execSync('npm ci --no-audit --no-fund --loglevel=error', { stdio: 'inherit', env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' } });
    } catch {
      stop('The console\'s packages cannot be installed: npm ci failed, as said above.');
    }
  });
}

function types() {
  for (const [name, contract] of Object.entries(CONTRACTS)) {
    run('openapi-typescript/bin/cli.js', contract, '--output', `target/api/${name}.ts`);
  }
}

function build() {
  once('target/console.stamp', SOURCES, 'target/classes/META-INF/resources/index.html', () => {
    types();
    run('typescript/bin/tsc', '--noEmit');
    run('vite/bin/vite.js', 'build', '--logLevel', 'warn');
  });
}

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  stop(`The console is built with Node ${NEEDED} or later; this is ${process.version}.`);
}
const steps = {
  build: () => { install(); build(); },
  types: () => { install(); types(); },
  test: () => { install(); run('vitest/vitest.mjs', 'run', '--reporter=dot'); },
};
const step = steps[process.argv[2] ?? 'build'];
if (!step) stop(`There is no step "${process.argv[2]}": build, types or test.`);
step();
