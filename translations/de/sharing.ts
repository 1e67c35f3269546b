<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>“{file}” was not saved: somebody else is saving it at this moment. Try again.</source>
        <translation>„{file}“ wurde nicht gespeichert, weil jemand anderes die Datei gerade speichert. Versuchen Sie es noch einmal.</translation>
    </message>
</context>
</TS>
