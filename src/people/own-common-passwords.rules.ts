/** Words often chosen as passwords in Spanish and around here, which lists from elsewhere lack, in lower case. */
export const ownCommonPasswords: ReadonlySet<string> = new Set(
  `123456 12345678 123456789 1234567890 12345678910 0123456789 0987654321 9876543210 1122334455 1234512345 123123123
   123456123456 11223344 147258369 159357 741852963 password password1 password123 passw0rd p@ssword p@ssw0rd pass
   contraseña contrasena contraseña123 contrasena123 micontraseña clave claves miclave clavesecreta secreto secreta secret
   qwerty qwertyuiop qwerty123 qwertyui qwertyuiopasdf asdfghjkl asdfghjklñ zxcvbnm zxcvbnm123 qazwsxedc 1q2w3e4r5t
   1q2w3e4r 1qaz2wsx 1qaz2wsx3edc q1w2e3r4t5 qweasdzxc abc123 abcd1234 abcdefghij abcdefgh abc123456 a123456789 a1b2c3d4e5
   iloveyou teamo teamomucho tequiero tequieromucho mivida miamor amorcito princesa corazon corazón estrella mariposa
   welcome welcome123 bienvenido bienvenida admin admin123 administrador administrator root usuario invitado letmein
   changeme cambiame cambiar default master monkey dragon sunshine princess football baseball superman batman pokemon
   futbol fútbol millonarios nacional atleticonacional santafe america barcelona realmadrid colombia colombiano bogota
   bogotá medellin medellín cali barranquilla cartagena computador internet facebook google whatsapp jesus jesucristo
   diosesamor diosmio familia mifamilia alejandro alejandra sebastian valentina daniela carolina urna urnadecristal`.split(/\s+/),
);
