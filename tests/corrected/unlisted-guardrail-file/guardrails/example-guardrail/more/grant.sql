GRANT example TO owner;
