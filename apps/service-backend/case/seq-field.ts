/** Name of the hidden field that says which version of the application the page showed. */
export const SEQ_FIELD = 'seq';
