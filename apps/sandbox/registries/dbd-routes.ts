import { subdistrictOf } from '@biz/catalogue/areas.ts';
import { json } from '@biz/web/reply.ts';
import type { SandboxApp, SandboxDeps } from '../sandbox-app.ts';
import { sourceRoute } from '../source-route.ts';
import type { TrainingCompany, TrainingRegister } from '../training-register.ts';

/** The register of juristic persons as the gateway reaches it: DBD-001-04. */
export function addDbdRoutes(app: SandboxApp, deps: SandboxDeps): void {
  const route = sourceRoute(app, deps, 'dbd');
  route('GET', '/ws/dbd/juristic/v4/profile/information', async (page) => {
    const company = deps.register.companies.get((page.query.get('JuristicID') ?? '').trim());
    return json({ ResultList: company ? [companyRecord(company, deps.register)] : [], RawData: '' });
  });
}

function companyRecord(company: TrainingCompany, register: TrainingRegister): object {
  return {
    JuristicType: company.type,
    JuristicID: company.juristicId,
    OldJuristicID: null,
    RegisterDate: company.registeredBE,
    JuristicName_TH: company.nameTh,
    JuristicName_EN: company.nameEn || null,
    RegisterCapital: company.capital,
    PaidRegisterCapital: company.capital,
    NumberOfObjective: '22',
    NumberOfPageOfObjective: '2',
    JuristicStatus: company.status,
    StandardID: company.tsic,
    CommitteeInformations: company.directors.map((id, index) => directorRecord(id, index + 1, register)),
    AuthorizeDescriptions: [{ Sequence: 1, AuthorizeDescription: company.authority, Type: 'L' }],
    StandardObjectives: [{ Sequence: null, ObjectiveDescription: company.objective }],
    AddressInformations: [addressRecord(company)],
  };
}

function directorRecord(id: string, sequence: number, register: TrainingRegister): object {
  const person = register.people.get(id);
  return {
    Sequence: sequence,
    FirstName: person?.firstName ?? null,
    LastName: person?.lastName ?? null,
    Title: person?.title ?? null,
    Type: 'K',
  };
}

function addressRecord(company: TrainingCompany): object {
  const area = subdistrictOf(company.subdistrict);
  const parts = [company.addressNo, company.moo && `ม.${company.moo}`, company.road && `ถ.${company.road}`];
  return {
    Sequence: null,
    AddressName: 'สำนักงานใหญ่',
    FullAddress: parts.filter((part) => part !== '').join(' '),
    Building: null,
    RoomNo: null,
    Floor: null,
    VillageName: null,
    AddressNo: company.addressNo,
    Moo: company.moo || null,
    Soi: null,
    Road: company.road || null,
    Tumbol: area?.name.th ?? null,
    Ampur: area?.district.name.th ?? null,
    Province: area?.province.name.th ?? null,
    Phone: null,
    Email: null,
  };
}
