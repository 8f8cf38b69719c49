import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const browsers = {
  chrome: {
    title: 'Chromium',
    variable: 'CHROME_PATH',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'brave-browser',
    ],
    places: {
      darwin: [
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ],
      win32: [
        'Chromium/Application/chrome.exe',
        'Google/Chrome/Application/chrome.exe',
        'Microsoft/Edge/Application/msedge.exe',
      ],
    },
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    places: {
      darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
      win32: ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe'],
    },
  },
};

const debianPackages = ['chromium', 'firefox-esr', 'fonts-liberation', 'fonts-noto-core', 'fonts-noto-cjk'];

/**
 * The program of a browser on this machine. On Debian, where it is missing and can be installed without asking
 * anybody for a password, it is installed first.
 *
 * @param {'chrome' | 'firefox'} name
 * @returns {string} its path
 * @throws {Error} with one sentence that says what to install
 */
export function findBrowser(name) {
  const { title, variable, names, places } = browsers[name];
  const told = process.env[variable];
  if (told) {
    if (existsSync(told)) return told;
    throw new Error(`${variable} says ${told}, but there is no such file.`);
  }
  const find = () => onPath(names) ?? inPlaces(places[process.platform] ?? []);
  const found = find() ?? (installOnDebian() ? find() : null);
  if (found) return found;
  throw new Error(
    `${title} was not found: install ${title} (on Debian: apt-get install ${debianPackages.join(' ')}), or set ${variable} to its program.`,
  );
}

function onPath(names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const file = join(folder, process.platform === 'win32' ? `${name}.exe` : name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not in this folder.
      }
    }
  }
  return null;
}

function inPlaces(places) {
  const roots =
    process.platform === 'win32'
      ? [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean)
      : [''];
  return (
    roots.flatMap((root) => places.map((place) => (root ? join(root, place) : place))).find(existsSync) ??
    null
  );
}

/** Whether anything was installed. Needs Debian itself (elsewhere these packages are something else) and root. */
function installOnDebian() {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release')) return false;
  if (!/^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))) return false;

  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;

  process.stderr.write(`Installing ${debianPackages.join(', ')} from Debian …\n`);
  const run = (...command) => {
    const [program, ...args] = isRoot ? command : ['sudo', '-n', ...command];
    // What apt says goes to stderr, so that it never mixes with a result.
    execFileSync(program, args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  try {
    run('apt-get', 'update', '-q');
    run('apt-get', 'install', '-y', '-q', '--no-install-recommends', ...debianPackages);
    return true;
  } catch {
    return false;
  }
}
