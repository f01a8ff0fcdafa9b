-- A table with a full-text index is built anew when it changes, and the index with it, by the setting of this connection:
-- with the built-in stop words each pair that holds an English one, such as the "a" of "a1", would be lost (V024).
SET SESSION innodb_ft_enable_stopword = OFF;
