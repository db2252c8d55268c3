-- What was said of one document until a version; what is in force of it has an index already.
create index listed_document_ended on listed_document (number, issuing_state) where until is not null;
