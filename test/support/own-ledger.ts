// Before each file: what its clients, and the programs that it starts, write down goes into a ledger of its own, unless they are told another one.
// All files' records in one would make each take longer than the one before, and have tests see what others did.
process.env.PULP_SDK_LEDGER = `ledger-of-tests-${crypto.randomUUID().slice(0, 8)}`;
