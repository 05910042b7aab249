// Holds the help text of the command.

export const usage = `Usage: map-story new FOLDER                begin a story in a new folder
       map-story import FILE                make a page of a story of another tool
       map-story edit [PAGE.html]           edit a story in the browser, beside its map
       map-story check PAGE.html …          say what is wrong with the stories of pages
       map-story still PAGE.html …          draw the still maps of their steps

new writes a small story that runs, with all that Vite needs, and installs it.
import reads config.js of mapbox/storytelling, JSON of StoryMapJS, Markdown of EOX
storytelling, KML and KMZ, from a file or an address, and reports what it changed and left.
It runs nothing of them.
edit serves the page to this machine alone, and prints the address of the editor. It changes
the file itself, and keeps its versions in the folder .map-story; docs/editing.md says how.
check prints one line for each problem: PAGE:LINE:COLUMN: SEVERITY: PLACE: MESSAGE [CODE].
docs/problems.md says what each code means and what to do.
still writes SVG files, for every step landscape and portrait, light and dark, and
stills.json, which says what each of them shows.

new
  --title TEXT     the title; asked if it is missing
  --lang TAG       the language of the story, such as en or ar; asked if it is missing
  -y, --yes        ask nothing
  --no-install     do not run npm install
  --from PACKAGE   the map-story that npm installs: a version, a file or an address;
                   default: the version that runs
import
  --out FOLDER     where it writes; default: a folder called as the story is
  --title TEXT     the title; default: what the file says
  --lang TAG       the language of the story; default: what the file says
  --fetch          take along pictures and data that lie on other hosts; without it, such
                   pictures become links, such data are left, and nothing is requested but
                   the file itself
  --from PACKAGE   as above
edit
  --port NUMBER    where it listens; default: 5180, or the next that is free
check, still
  --root FOLDER    what the site has at its root, for addresses that begin with a slash;
                   default: the page's folder, and a folder public in it
still
  --out FOLDER     where it writes; default: stills
  --words FILE     what it writes beside the pictures, in the page's language, where the
                   program has no words of it: a JSON object, as addWords takes it

  -h, --help       this text
  -v, --version    the version

Ends with 0, with 1 if a story has errors (warnings are none), with 2 if there was
nothing to do it with.`;
