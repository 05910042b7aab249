// Configures the analyzer that writes custom-elements.json: only what is public, at the modules of the package.

/** The source of a module to where it is in the package. */
const built = (path) => path.replace(/^src\//, 'lib/').replace(/\.ts$/, '.js');

/** Lines of a comment to one. */
const folded = (text = '') => text.replace(/\s*\n\s*/g, ' ').trim();

export default {
  globs: ['src/elements/map-story.ts', 'src/elements/story-*.ts', '!src/elements/*.css.ts'],
  litelement: true,
  packagejson: false,
  plugins: [
    {
      name: 'only what is public',
      packageLinkPhase({customElementsManifest}) {
        const definitions = [];
        for (const module of customElementsManifest.modules) {
          module.path = built(module.path);
          for (const one of module.exports) one.declaration.module = built(one.declaration.module);
          module.declarations = module.declarations.filter(({tagName}) => tagName);
          for (const declaration of module.declarations) {
            const {name, tagName} = declaration;
            declaration.description = folded(declaration.description);
            declaration.members =
              declaration.members?.filter(
                (member) =>
                  member.name &&
                  !member.static &&
                  !member.name.startsWith('#') &&
                  !['private', 'protected'].includes(member.privacy),
              ) ?? [];
            for (const member of declaration.members)
              if (member.description) member.description = folded(member.description);
            declaration.events = declaration.events?.filter(({description}) => description);
            // what a doc block says does not change with the program's own defaults
            for (const member of declaration.members)
              if (/=>|#|new /.test(member.default ?? '')) delete member.default;
            definitions.push({
              kind: 'custom-element-definition',
              name: tagName,
              declaration: {name, module: module.path},
            });
          }
        }
        customElementsManifest.modules.push({
          kind: 'javascript-module',
          path: 'lib/define.js',
          declarations: [],
          exports: definitions,
        });
      },
    },
  ],
};
