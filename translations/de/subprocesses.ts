<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Only a sub-process can be expanded or collapsed. Turn the activity into a sub-process first.</source>
        <translation>Nur ein Teilprozess lässt sich auf- oder zuklappen. Zuerst die Aktivität in einen Teilprozess umwandeln.</translation>
    </message>
</context>
</TS>
