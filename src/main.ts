// A runner passes no arguments, and its hooks have its environment: so only arguments tell a terminal.
if (process.argv.length > 2) void import('./cli.js').then(({ cli }) => cli(process.argv.slice(2)));
else void import('./run.js').then(({ run }) => run());
