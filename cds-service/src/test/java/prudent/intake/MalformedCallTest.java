package prudent.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import prudent.intake.record.RecordRefused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class MalformedCallTest {
    private static final List<JsonNode> WRONG = List.of(
            Calls.json("42"),
            Calls.json("1e999999"),
            Calls.json("'x'"),
            Calls.json("''"),
            Calls.json("null"),
            Calls.json("true"),
            Calls.json("[]"),
            Calls.json("[null]"),
            Calls.json("{}"));

    static final String CALL = """
            {'context':{'userId':'Practitioner/u1','patientId':'p1','selections':['MedicationRequest/o1'],
            'draftOrders':{'resourceType':'Bundle','entry':[{'fullUrl':'x','resource':{'resourceType':'MedicationRequest','id':'o1',
            'subject':{'reference':'Patient/p1'},'reasonCode':[{'coding':[{'system':'http://snomed.info/sct','code':'15805002'}],'text':'x'}],
            'medicationCodeableConcept':{'coding':[{'system':'https://dmd.nhs.uk','code':'39732411000001106','display':'x'}],'text':'x'},
            'dosageInstruction':[{'sequence':1,'text':'one tds 5/7','timing':{'repeat':{'frequency':3,'period':1,'periodUnit':'d',
            'boundsDuration':{'value':5,'code':'d'}}},'doseAndRate':[{'doseQuantity':{'value':500,'unit':'mg','code':'mg'}}]}],
            'dispenseRequest':{'validityPeriod':{'start':'2026-11-25'},'quantity':{'value':15,'unit':'capsule'},
            'expectedSupplyDuration':{'value':5,'unit':'day','code':'d'}}}}]}},
            'prefetch':{'patient':{'resourceType':'Patient','id':'p1','gender':'male','birthDate':'1980-01-01'},
            'observations':{'resourceType':'Bundle','total':1,'link':[{'relation':'self'}],'entry':[{'resource':{'resourceType':'Observation',
            'status':'final','effectiveDateTime':'2026-11-23T09:00:00Z','code':{'coding':[{'system':'http://snomed.info/sct','code':'386725007'}]},
            'valueQuantity':{'value':38,'unit':'Cel','code':'Cel'},'component':[{'code':{'text':'x'}}]}}]},
            'conditions':{'resourceType':'Condition','clinicalStatus':{'coding':[{'code':'active'}]},'recordedDate':'2026-01-01',
            'code':{'coding':[{'system':'http://snomed.info/sct','code':'77386006'}]}},
            'allergies':{'resourceType':'AllergyIntolerance','criticality':'low','code':{'coding':[{'system':'http://snomed.info/sct',
            'code':'91936005'}]},'reaction':[{'severity':'mild','description':'x','manifestation':[{'text':'rash'}]}],'note':[{'text':'x'}]},
            'medications':{'resourceType':'MedicationRequest','id':'m1','status':'active','authoredOn':'2026-11-20',
            'medicationCodeableConcept':{'text':'Amoxicillin'}},
            'assessments':{'resourceType':'QuestionnaireResponse','authored':'2026-11-23','item':[{'linkId':'fever',
            'answer':[{'valueBoolean':true}]},{'linkId':'earLaterality','answer':[{'valueCoding':{'system':'x','code':'y'}}]}]}}}
            """;

    /** A place in the call where a value can be put. */
    private record Site(JsonNode parent, Object key) {

        void put(JsonNode value) {
            if (parent instanceof ObjectNode object) {
                object.set((String) key, value);
            } else {
                ((ArrayNode) parent).set((Integer) key, value);
            }
        }

        JsonNode held() {
            return parent instanceof ObjectNode object ? object.get((String) key) : parent.get((Integer) key);
        }
    }

    private static void collect(JsonNode node, List<Site> sites) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> {
                sites.add(new Site(object, name));
                collect(object.get(name), sites);
            });
        } else if (node instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                sites.add(new Site(array, i));
                collect(array.get(i), sites);
            }
        }
    }

    @Test
    void anyWrongElementIsReadOrRefusedAndNeverBreaks() {
        var call = Calls.json(CALL.replace("\n", ""));
        var sites = new ArrayList<Site>();
        collect(call.get("context"), sites);
        collect(call.get("prefetch"), sites);
        var refusals = 0;

        for (var site : sites) {
            var held = site.held();
            for (var wrong : WRONG) {
                site.put(wrong);
                try {
                    Calls.READER.read("order-select", call.get("context"), call.get("prefetch"));
                } catch (RecordRefused refused) {
                    assertThat(refused).hasMessageEndingWith(".");
                    refusals++;
                }
            }
            site.put(held);
        }

        assertThat(sites).hasSizeGreaterThan(100);
        assertThat(refusals).isGreaterThan(500);
    }
}
