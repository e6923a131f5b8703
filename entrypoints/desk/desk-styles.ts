import '../../components/theme/theme.css';
import '../../components/desk/desk.css';
import '../../components/lookup/lookup.css';
import '../../components/passage/passage.css';
import '../../components/mentions/mentions.css';
import '../../components/check/check.css';
import '../../components/quotation/quotation.css';
